using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>What the gate said, and why.</summary>
public sealed record GateDecision
{
    [Description("The answer.")]
    public required GateOutcome Outcome { get; init; }

    [Description("Why, one sentence each.")]
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
