using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>Puts a pod into a Job of ours.</summary>
internal static class JobShell
{
    /// <summary>A run of the pipeline: tried once, and held until its evidence is captured.</summary>
    public static Job Run(JobIdentity identity, PodTemplateSpec template) => Of(identity, template, retries: 0, [HealGroup.EvidenceFinalizer]);

    /// <summary>Code of the pipeline's that reports to us: tried once, since it would do the same again.</summary>
    public static Job Once(JobIdentity identity, PodTemplateSpec template) => Of(identity, template, retries: 0, finalizers: null);

    /// <summary>Work of ours: a crash or an eviction is tried again, since each of our commands can be repeated.</summary>
    public static Job Work(JobIdentity identity, PodSpec pod) =>
        Of(identity, new() { Metadata = new() { Labels = identity.Labels }, Spec = pod }, retries: 2, finalizers: null);

    private static Job Of(JobIdentity identity, PodTemplateSpec template, int retries, IReadOnlyList<string>? finalizers) => new()
    {
        Metadata = new()
        {
            Name = identity.Name,
            Namespace = identity.Owner.Metadata.Namespace,
            Labels = identity.Labels,
            OwnerReferences = [identity.Owner.ToOwnerReference()],
            Finalizers = finalizers,
        },
        Spec = new() { BackoffLimit = retries, Template = template },
    };
}
