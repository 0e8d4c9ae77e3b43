using System.ComponentModel;

namespace HealOperator.Core.Outcomes;

/// <summary>An earlier heal that a later failure, or the history of its commit, shows to be false.</summary>
public sealed record FalseHeal
{
    [Description("UID of the HealAttempt that was thought to have healed.")]
    public required string Uid { get; init; }

    [Description("Its name.")]
    public required string Attempt { get; init; }

    [Description("Whether this failure is the one that it healed, although its fix is in.")]
    public bool Recurred { get; init; }

    [Description("The commit that took its fix back.")]
    public string? RevertedBy { get; init; }
}
