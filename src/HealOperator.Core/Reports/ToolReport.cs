using System.ComponentModel;
using HealOperator.Core.Attempts;

namespace HealOperator.Core.Reports;

/// <summary>What a tool of the pipeline's changed.</summary>
public sealed record ToolReport
{
    [Description("Unified diff against the base commit; empty when nothing changed.")]
    public string Diff { get; init; } = "";

    [Description("Unified diff against the original commit, when it differs from diff.")]
    public string CumulativeDiff { get; init; } = "";

    [Description("What the change does that only the files around it show.")]
    public IReadOnlyList<GateFinding>? Findings { get; init; }
}
