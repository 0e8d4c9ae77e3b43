using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>Where the fix is.</summary>
public sealed record FixStatus
{
    [Description("Branch that holds the fix.")]
    public required string Branch { get; init; }

    [Description("Head of that branch.")]
    public required string Commit { get; init; }
}
