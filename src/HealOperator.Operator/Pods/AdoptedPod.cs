using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>The pod that repeats a Job that somebody else made: its template as it was, with the code that is to be tried.</summary>
internal static class AdoptedPod
{
    /// <param name="job">The Job as it was when it failed.</param>
    /// <param name="spec">The run that adopted it.</param>
    /// <param name="commit">Full hash to run.</param>
    /// <param name="change">Limits to change, for an arm that tries a Resources fix.</param>
    /// <param name="labels">Labels of ours.</param>
    /// <param name="settings">Our image.</param>
    /// <param name="patch">Change to try in the workspace alone.</param>
    public static PodTemplateSpec Of(Job job, PipelineRunSpec spec, string? commit, ResourceOverride? change, IReadOnlyDictionary<string, string> labels, PodSettings settings, CheckoutPatch? patch = null)
    {
        var template = job.Spec!.Template!;
        var pod = template.Spec!;
        pod = pod with
        {
            RestartPolicy = "Never",
            NodeName = null,
            ActiveDeadlineSeconds = Deadline(job, pod, spec, change),
            Containers = [.. (pod.Containers ?? []).Select(container => Changed(container, change))],
        };
        if (spec.Source?.Git is { } git) pod = WithCode(pod, git, commit, settings, patch);
        return new() { Metadata = new() { Labels = Labels(template, labels), Annotations = template.Metadata?.Annotations }, Spec = pod };
    }

    private static PodSpec WithCode(PodSpec pod, GitSource git, string? commit, PodSettings settings, CheckoutPatch? patch)
    {
        var all = (pod.InitContainers ?? []).Concat(pod.Containers ?? []).ToList();
        var mounted = all.SelectMany(container => container.VolumeMounts ?? []).FirstOrDefault(mount => mount.MountPath?.TrimEnd('/') == MountPaths.Workspace);
        var taken = pod.Volumes?.Any(volume => volume.Name == "workspace") ?? false;
        var workspace = PodVolumes.Workspace(taken ? "heal-workspace" : "workspace");
        var mount = mounted is null ? workspace.Mount : workspace.Mount with { Name = mounted.Name, SubPath = mounted.SubPath };
        var own = CheckoutContainer.Volumes(git).ToList();
        var checkout = CheckoutContainer.Of(git, commit, settings, [workspace with { Mount = mount }, .. own], patch: patch) with
        {
            SecurityContext = PodSecurity.OwnInForeignPod(User(pod)),
        };
        Container WithWorkspace(Container container) => Prepared(container, mount, git, commit);
        var initial = (pod.InitContainers ?? []).ToList();
        var place = Math.Max(0, initial.FindIndex(container => container.Name == CheckoutContainer.Name));
        initial.RemoveAll(container => container.Name == CheckoutContainer.Name);
        return pod with
        {
            InitContainers = [.. initial[..place].Select(WithWorkspace), checkout, .. initial[place..].Select(WithWorkspace)],
            Containers = [.. (pod.Containers ?? []).Select(WithWorkspace)],
            Volumes = [.. pod.Volumes ?? [], .. mounted is null ? [workspace.Volume] : Array.Empty<Volume>(), .. own.Select(volume => volume.Volume)],
        };
    }

    private static Container Prepared(Container container, VolumeMount workspace, GitSource git, string? commit)
    {
        var has = container.VolumeMounts?.Any(mount => mount.MountPath?.TrimEnd('/') == MountPaths.Workspace) ?? false;
        return container with
        {
            VolumeMounts = [.. container.VolumeMounts ?? [], .. has ? [] : new[] { workspace }],
            WorkingDir = container.WorkingDir ?? CheckoutContainer.WorkingDirectory(git),
            Env = [.. container.Env ?? [], .. commit is null ? [] : new[] { new EnvVar { Name = "HEAL_COMMIT", Value = commit } }],
        };
    }

    private static Container Changed(Container container, ResourceOverride? change)
    {
        if (change?.Memory is not { } memory || (change.Step ?? container.Name) != container.Name) return container;
        var limits = new Dictionary<string, Quantity>(container.Resources?.Limits ?? new Dictionary<string, Quantity>()) { ["memory"] = memory };
        return container with { Resources = (container.Resources ?? new()) with { Limits = limits } };
    }

    private static long? Deadline(Job job, PodSpec pod, PipelineRunSpec spec, ResourceOverride? change) =>
        change?.Timeout is { } timeout
            ? (long)GoDuration.Parse(timeout).TotalSeconds
            : pod.ActiveDeadlineSeconds ?? job.Spec!.ActiveDeadlineSeconds ?? (long)GoDuration.Parse(spec.Timeout).TotalSeconds;

    /// <summary>The code must be writable for whom the pipeline runs as; root can write everything anyway, so it is never us.</summary>
    private static long User(PodSpec pod) =>
        (pod.Containers?.FirstOrDefault()?.SecurityContext?.RunAsUser ?? pod.SecurityContext?.RunAsUser) is > 0 and var user ? user : PodSecurity.DefaultId;

    /// <summary>Without what the Job controller added, and without the label that would have the repetition healed in turn.</summary>
    private static Dictionary<string, string> Labels(PodTemplateSpec template, IReadOnlyDictionary<string, string> own)
    {
        var labels = (template.Metadata?.Labels ?? new Dictionary<string, string>())
            .Where(label => label.Key is not ("controller-uid" or HealGroup.Labels.JobName or HealGroup.Labels.Heal)
                && !label.Key.StartsWith("batch.kubernetes.io/", StringComparison.Ordinal))
            .ToDictionary(label => label.Key, label => label.Value);
        foreach (var (key, value) in own) labels[key] = value;
        return labels;
    }
}
