namespace HealOperator.Core.Attempts;

/// <summary>What the earlier attempts of the same run used; the machine adds what this attempt uses.</summary>
public sealed record RunUsage
{
    /// <summary>Pods that the operator started for the earlier attempts: the sum of their <c>status.usage.actions</c>.</summary>
    public int Actions { get; init; }

    /// <summary>When the run first failed (<c>status.failedAt</c> of the run); the attempt's creation when null.</summary>
    public DateTimeOffset? FirstFailureAt { get; init; }

    /// <summary>Time that the earlier attempts waited for a human (<see cref="AttemptTimeline.Waited"/> of each) and for the backoff.</summary>
    public TimeSpan Waited { get; init; }
}
