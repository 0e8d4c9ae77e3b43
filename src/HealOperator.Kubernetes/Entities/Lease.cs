namespace HealOperator.Kubernetes.Entities;

/// <summary>A lock with an expiry, as leader election uses it.</summary>
[KubernetesEntity("coordination.k8s.io", "v1", "Lease", "leases")]
public sealed record Lease : KubernetesObject
{
    public LeaseSpec? Spec { get; init; }
}
