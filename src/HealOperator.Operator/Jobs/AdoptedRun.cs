using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Jobs;

/// <summary>The PipelineRun that adopts a Job, as the annotations of the Job ask for it.</summary>
internal static class AdoptedRun
{
    public static PipelineRun Of(WatchedJob job, NamespacedName key) => new()
    {
        Metadata = new()
        {
            Name = key.Name,
            Namespace = key.Namespace,
            Labels = new Dictionary<string, string> { [HealGroup.Labels.ManagedBy] = HealGroup.Manager },
        },
        Spec = new()
        {
            JobRef = new() { Name = job.Metadata.Name!, Uid = job.Metadata.Uid! },
            Source = Git(job) is { } git ? new() { Git = git } : null,
            Healing = Healing(job),
        },
    };

    private static GitSource? Git(WatchedJob job) => job.Annotation(HealGroup.Annotations.GitUrl) is not { } url ? null : new()
    {
        Url = url,
        Ref = job.Annotation(HealGroup.Annotations.GitRef) ?? "main",
        Path = job.Annotation(HealGroup.Annotations.GitPath) ?? ".",
        SecretRef = Reference(job, HealGroup.Annotations.GitSecret),
    };

    private static HealingOptions? Healing(WatchedJob job)
    {
        var policy = Reference(job, HealGroup.Annotations.Policy);
        HealMode? mode = Enum.TryParse<HealMode>(job.Annotation(HealGroup.Annotations.Mode), out var asked) && Enum.IsDefined(asked) ? asked : null;
        return policy is null && mode is null ? null : new() { PolicyRef = policy, Mode = mode };
    }

    private static LocalReference? Reference(WatchedJob job, string annotation) =>
        job.Annotation(annotation) is { Length: > 0 } name ? new() { Name = name } : null;
}
