namespace HealOperator.Kubernetes.Entities;

/// <summary>A pod.</summary>
[KubernetesEntity("", "v1", "Pod", "pods")]
public sealed record Pod : KubernetesObject
{
    public PodSpec? Spec { get; init; }

    public PodStatus? Status { get; init; }
}
