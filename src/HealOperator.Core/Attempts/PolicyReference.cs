using System.ComponentModel;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>The policy that an attempt is judged by.</summary>
public sealed record PolicyReference
{
    [Description("Name of the HealPolicy, or built-in.")]
    public required string Name { get; init; }

    [Description("Its generation.")]
    public long Generation { get; init; }

    [Description("sha256 of its spec.")]
    public required string Digest { get; init; }

    [Description("Its rules as they were when the attempt was made: whatever becomes looser later does not count for this attempt.")]
    public HealPolicySpec? Rules { get; init; }

    /// <summary>Whether it is a HealPolicy, and not the built-in defaults: those have no generation.</summary>
    public bool IsHealPolicy() => Generation > 0;

    /// <summary>The mode that it said when the attempt was made; null where its rules were not recorded.</summary>
    public PolicyMode? RecordedMode() => Rules is { } rules ? new(rules.Mode, IsHealPolicy()) : null;

    /// <summary>Whether the recorded rules, where there are any, are those that the digest names.</summary>
    public bool IsGenuine() => Rules is null || PolicyDigest.Compute(Rules) == Digest;
}
