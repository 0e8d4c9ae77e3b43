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

    /// <summary>What is wrong with the annotations though a run can be made of them; null when nothing is.</summary>
    public static string? Complaint(WatchedJob job) =>
        job.Annotation(HealGroup.Annotations.Mode) is { Length: > 0 } mode && !Enum.GetNames<HealMode>().Contains(mode)
            ? $"{HealGroup.Annotations.Mode}: '{mode}' is not one of {string.Join(", ", Enum.GetNames<HealMode>())}; {nameof(HealMode.Observe)} is taken."
            : null;

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
        var mode = Mode(job);
        return policy is null && mode is null ? null : new() { PolicyRef = policy, Mode = mode };
    }

    private static HealMode? Mode(WatchedJob job) => job.Annotation(HealGroup.Annotations.Mode) switch
    {
        null or "" => null,
        // Whoever asked for a mode did not ask for the policy's: what cannot be read must not give more power than any that could be meant.
        var asked => Enum.GetValues<HealMode>().FirstOrDefault(mode => mode.ToString() == asked, HealMode.Observe),
    };

    private static LocalReference? Reference(WatchedJob job, string annotation) =>
        job.Annotation(annotation) is { Length: > 0 } name ? new() { Name = name } : null;
}
