using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Pods;

/// <summary>A pod that runs one of our commands and nothing of the pipeline.</summary>
internal static class WorkPod
{
    /// <summary>Longest time that one of our commands may take, in seconds.</summary>
    private const long Deadline = 900;

    public static PodSpec Of(Container container, string serviceAccount, bool token, IEnumerable<MountedVolume> volumes) => new()
    {
        RestartPolicy = "Never",
        ServiceAccountName = serviceAccount,
        AutomountServiceAccountToken = token,
        EnableServiceLinks = false,
        ActiveDeadlineSeconds = Deadline,
        SecurityContext = PodSecurity.Pod(),
        Containers = [container],
        Volumes = [.. volumes.Select(volume => volume.Volume)],
    };
}
