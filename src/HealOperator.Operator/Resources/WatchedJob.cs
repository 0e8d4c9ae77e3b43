using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Resources;

/// <summary>A Job that somebody else made and labelled for healing: a type of its own, so that it has a cache of its own and is never written by mistake.</summary>
[KubernetesEntity("batch", "v1", "Job", "jobs")]
public sealed record WatchedJob : KubernetesObject
{
    public JobSpec? Spec { get; init; }

    public JobStatus? Status { get; init; }

    /// <summary>The same as a Job.</summary>
    public Job ToJob() => new() { Metadata = Metadata, Spec = Spec, Status = Status };
}
