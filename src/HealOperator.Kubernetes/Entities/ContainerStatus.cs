namespace HealOperator.Kubernetes.Entities;

/// <summary>What the kubelet reports of one container.</summary>
public sealed record ContainerStatus : ExtensibleRecord
{
    public string? Name { get; init; }

    public string? Image { get; init; }

    public string? ImageID { get; init; }

    public bool? Ready { get; init; }

    public int? RestartCount { get; init; }

    public ContainerState? State { get; init; }

    public ContainerState? LastState { get; init; }
}
