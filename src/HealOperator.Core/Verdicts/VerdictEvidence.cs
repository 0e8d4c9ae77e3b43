using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Verdicts;

/// <summary>What a verdict is given on. Both arms have ended.</summary>
public sealed record VerdictEvidence
{
    /// <summary>What the fix changes: a rerun has no control arm.</summary>
    public required FixKind Kind { get; init; }

    /// <summary>Fingerprint of the recorded failure.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The patched run.</summary>
    public required ArmStatus Green { get; init; }

    /// <summary>The unpatched run; null for a rerun.</summary>
    public ArmStatus? Control { get; init; }

    /// <summary>Why an arm cannot be judged, such as another image than the pinned one.</summary>
    public string? Doubt { get; init; }

    /// <summary>Checks before and after; null when they are not repeated (yet).</summary>
    public IReadOnlyList<CheckResult>? Checks { get; init; }
}
