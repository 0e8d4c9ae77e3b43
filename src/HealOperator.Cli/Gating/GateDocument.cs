using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Cli.Gating;

/// <summary>What heal gate -o json prints; docs/gate.md describes it.</summary>
internal sealed record GateDocument
{
    public required string Outcome { get; init; }

    public required HealMode Mode { get; init; }

    public required int Confidence { get; init; }

    public required string PolicyDigest { get; init; }

    public required bool? Applies { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public required IReadOnlyList<GateFinding> Findings { get; init; }

    public static GateDocument Of(GateDecision decision, HealMode mode, int confidence, HealPolicySpec policy, bool? applies) => new()
    {
        Outcome = decision.Outcome.ToString(),
        Mode = mode,
        Confidence = confidence,
        PolicyDigest = Core.Policies.PolicyDigest.Compute(policy),
        Applies = applies,
        Reasons = decision.Reasons,
        Findings = decision.Findings,
    };
}
