using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>What stays the same while one attempt is explored.</summary>
/// <param name="Name">For people.</param>
internal sealed record ModelSetting(string Name)
{
    public bool HasGit { get; init; } = true;

    public bool HasChecks { get; init; }

    /// <summary>How the diagnosis may end.</summary>
    public required IReadOnlyList<string> Diagnoses { get; init; }

    /// <summary>The policies that may be in force, the recorded one first.</summary>
    public required IReadOnlyList<HealPolicySpec> Policies { get; init; }

    public AttemptSpec Spec => Samples.Spec(pins: Pins) with
    {
        Policy = Samples.PolicyReference with { Rules = Policies[0], Digest = PolicyDigest.Compute(Policies[0]) },
    };

    public Pins Pins => HasGit ? Samples.Pins : new();

    public HealMode Mode(int policy) => EffectiveMode.Of(null, Policies[policy], Policies[0]);
}
