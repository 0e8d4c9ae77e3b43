namespace HealOperator.Kubernetes.Entities;

/// <summary>The wanted state of a <see cref="Job"/>; durations are in seconds.</summary>
public sealed record JobSpec : ExtensibleRecord
{
    public int? Parallelism { get; init; }

    public int? Completions { get; init; }

    public long? ActiveDeadlineSeconds { get; init; }

    public int? BackoffLimit { get; init; }

    public int? TtlSecondsAfterFinished { get; init; }

    public PodTemplateSpec? Template { get; init; }
}
