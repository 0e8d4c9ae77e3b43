namespace HealOperator.Kubernetes.Entities;

/// <summary>A container that has not started, and why.</summary>
public sealed record ContainerStateWaiting : ExtensibleRecord
{
    public string? Reason { get; init; }

    public string? Message { get; init; }
}
