namespace HealOperator.Kubernetes.Entities;

/// <summary>A batch Job.</summary>
[KubernetesEntity("batch", "v1", "Job", "jobs")]
public sealed record Job : KubernetesObject
{
    public JobSpec? Spec { get; init; }

    public JobStatus? Status { get; init; }
}
