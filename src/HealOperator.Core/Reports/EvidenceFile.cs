using System.ComponentModel;

namespace HealOperator.Core.Reports;

/// <summary>One file of the evidence branch.</summary>
public sealed record EvidenceFile
{
    [Description("Path on the evidence branch, below debug/.")]
    public required string Path { get; init; }

    [Description("Content, redacted.")]
    public required string Content { get; init; }

    [Description("Whether it was cut.")]
    public bool Truncated { get; init; }
}
