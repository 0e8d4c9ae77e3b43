namespace HealOperator.Kubernetes.Entities;

/// <summary>The observed state of a <see cref="Job"/>.</summary>
public sealed record JobStatus : ExtensibleRecord
{
    public int? Active { get; init; }

    public int? Succeeded { get; init; }

    public int? Failed { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? CompletionTime { get; init; }

    public IReadOnlyList<Condition>? Conditions { get; init; }
}
