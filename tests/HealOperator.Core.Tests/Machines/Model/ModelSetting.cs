using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>What stays the same while one attempt is explored.</summary>
/// <param name="Name">For people.</param>
internal sealed record ModelSetting(string Name)
{
    public bool HasGit { get; init; } = true;

    public bool HasChecks { get; init; }

    /// <summary>Who answers through the webhook; where nobody does, there is no webhook.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>What a Code proposal changes.</summary>
    public string Diff { get; init; } = Samples.Diff;

    /// <summary>How an arm may end; fewer ways where it is people and policies that are looked at.</summary>
    public IReadOnlyList<string> Arms { get; init; } = ["passed", "same", "other", "lost"];

    /// <summary>How the diagnosis may end.</summary>
    public required IReadOnlyList<string> Diagnoses { get; init; }

    /// <summary>The policies that may be in force, the recorded one first.</summary>
    public required IReadOnlyList<HealPolicySpec> Policies { get; init; }

    public AttemptSpec Spec => Samples.Spec(pins: Pins) with
    {
        Policy = Samples.PolicyReference with { Rules = Policies[0], Digest = PolicyDigest.Compute(Policies[0]) },
    };

    public Pins Pins => HasGit ? Samples.Pins : new();

    public HealMode Mode(int policy) => EffectiveMode.Of(null, Policies[policy].Mode, Policies[0].Mode);
}
