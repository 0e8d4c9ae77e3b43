using System.ComponentModel;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Attempts;

/// <summary>The exact state that failed.</summary>
public sealed record Pins
{
    [Description("Full hash of the commit that failed and that the fix is based on.")]
    public string? Commit { get; init; }

    [Description("Full hash of the commit that the run started from; the gate covers everything since.")]
    public string? OriginalCommit { get; init; }

    [Description("Author of the commit that the run started from.")]
    public CommitAuthor? Author { get; init; }

    [Description("Pinned states of the data sources.")]
    [KeyedBy("source")]
    public IReadOnlyList<DataPin>? DataRefs { get; init; }

    [Description("Images that the steps really ran.")]
    [KeyedBy("step")]
    public IReadOnlyList<ImagePin>? ImageDigests { get; init; }
}
