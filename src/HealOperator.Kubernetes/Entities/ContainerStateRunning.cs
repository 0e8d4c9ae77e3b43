namespace HealOperator.Kubernetes.Entities;

/// <summary>A running container.</summary>
public sealed record ContainerStateRunning : ExtensibleRecord
{
    public DateTimeOffset? StartedAt { get; init; }
}
