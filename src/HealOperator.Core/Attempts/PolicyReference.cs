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

    /// <summary>Whether the recorded rules, where there are any, are those that the digest names.</summary>
    public bool IsGenuine() => Rules is null || PolicyDigest.Compute(Rules) == Digest;
}
