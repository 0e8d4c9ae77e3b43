using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>One round of the arms that proved the fix.</summary>
public sealed record VerdictRound
{
    [Description("The patched run.")]
    public required ArmStatus Green { get; init; }

    [Description("The control run.")]
    public required ArmStatus Control { get; init; }
}
