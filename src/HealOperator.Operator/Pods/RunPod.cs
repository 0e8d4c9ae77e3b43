using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>The pod that runs the steps of a PipelineRun.</summary>
internal static class RunPod
{
    /// <param name="spec">The run; it has steps.</param>
    /// <param name="commit">Full hash to run; the ref of the source when null.</param>
    /// <param name="change">Limits to change, for an arm that tries a Resources fix.</param>
    /// <param name="labels">Labels of the pod.</param>
    /// <param name="settings">Our image.</param>
    /// <param name="patch">Change to try in the workspace alone.</param>
    public static PodTemplateSpec Of(PipelineRunSpec spec, string? commit, ResourceOverride? change, IReadOnlyDictionary<string, string> labels, PodSettings settings, CheckoutPatch? patch = null)
    {
        var pod = spec.Pod ?? new();
        var git = spec.Source?.Git;
        var workspace = PodVolumes.Workspace();
        var own = git is null ? [] : CheckoutContainer.Volumes(git).ToList();
        var steps = spec.Steps!.Select(step => StepContainer.Of(step, spec, change)).ToList();
        return new()
        {
            Metadata = new() { Labels = labels },
            Spec = new()
            {
                RestartPolicy = "Never",
                ServiceAccountName = pod.ServiceAccountName,
                AutomountServiceAccountToken = pod.ServiceAccountName is not null,
                EnableServiceLinks = false,
                ActiveDeadlineSeconds = Seconds(change?.Timeout ?? spec.Timeout),
                SecurityContext = PodSecurity.Pod(pod.SecurityContext),
                NodeSelector = pod.NodeSelector,
                Tolerations = pod.Tolerations?.Select(PodOptionsMap.Toleration).ToList(),
                Affinity = pod.Affinity,
                PriorityClassName = pod.PriorityClassName,
                ImagePullSecrets = pod.ImagePullSecrets?.Select(secret => new LocalObjectReference { Name = secret.Name }).ToList(),
                InitContainers = [.. git is null ? [] : new[] { CheckoutContainer.Of(git, commit, settings, [workspace, .. own], patch: patch) }, .. steps[..^1]],
                Containers = [steps[^1]],
                Volumes = [workspace.Volume, .. own.Select(volume => volume.Volume), .. (pod.Volumes ?? []).Select(PodOptionsMap.Volume)],
            },
        };
    }

    /// <summary>A deadline of the pod, not of the Job: the Job controller would delete the pod, and its log with it.</summary>
    private static long Seconds(string timeout) => Math.Max(1, (long)Math.Ceiling(GoDuration.Parse(timeout).TotalSeconds));
}
