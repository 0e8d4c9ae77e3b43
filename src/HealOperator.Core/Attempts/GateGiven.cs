using System.ComponentModel;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>What the gate judged by, beside proposal, pins and policy: with it the decision can be made again.</summary>
public sealed record GateGiven
{
    [Description("The mode that was in force.")]
    public required HealMode Mode { get; init; }

    [Description("How earlier fixes of the same fixers on this kind of failure had turned out.")]
    public IReadOnlyList<OutcomeTally>? Outcomes { get; init; }
}
