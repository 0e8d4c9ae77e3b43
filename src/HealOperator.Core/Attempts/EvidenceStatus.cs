using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Attempts;

/// <summary>Where the evidence is.</summary>
public sealed record EvidenceStatus
{
    [Description("ConfigMap that holds the whole evidence, gzip.")]
    public required string ConfigMap { get; init; }

    [Description("sha256 of the whole evidence.")]
    public required string Digest { get; init; }

    [Description("Branch that holds the evidence.")]
    public string? Branch { get; init; }

    [Description("Head of the evidence branch.")]
    public string? Commit { get; init; }

    [Description("The evidence, in short.")]
    [MaxLength(8)]
    public IReadOnlyList<EvidenceItem>? Items { get; init; }
}
