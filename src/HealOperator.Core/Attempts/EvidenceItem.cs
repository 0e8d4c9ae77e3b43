using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>One piece of evidence, in short.</summary>
public sealed record EvidenceItem
{
    [Description("Where it comes from: log, code, data/TABLE, kubernetes.")]
    public required string Source { get; init; }

    [Description("What it shows, cut to 4 KiB.")]
    public required string Summary { get; init; }

    [Description("sha256 of the whole piece.")]
    public required string Sha256 { get; init; }

    [Description("Whether the whole piece was cut before it was stored.")]
    public bool Truncated { get; init; }
}
