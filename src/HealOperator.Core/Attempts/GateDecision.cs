using System.ComponentModel;
using HealOperator.Core.Gating;

namespace HealOperator.Core.Attempts;

/// <summary>What the gate said, and why.</summary>
public sealed record GateDecision
{
    [Description("The answer.")]
    public required GateOutcome Outcome { get; init; }

    [Description("Why, one sentence each.")]
    public IReadOnlyList<string> Reasons { get; init; } = [];

    [Description("What the change does that an honest fix does not, the worst first; at most 20.")]
    public IReadOnlyList<GateFinding> Findings { get; init; } = [];

    [Description("What it judged by, beside proposal, pins and policy.")]
    public GateGiven? Given { get; init; }

    /// <summary>The stricter of two answers; where both say the same, the reasons of both.</summary>
    public static GateDecision Stricter(GateDecision one, GateDecision other) => one.Outcome != other.Outcome
        ? one.Outcome > other.Outcome ? one : other
        : one with { Reasons = [.. one.Reasons.Union(other.Reasons).Take(GateLimits.MostReasons)] };
}
