using System.Text.RegularExpressions;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Diagnosis;

/// <summary>Failures that Kubernetes names by itself.</summary>
internal static partial class KubernetesRules
{
    public static Classification? Classify(KubernetesFacts? facts, FailureLog log)
    {
        if (facts is null) return null;
        foreach (var reason in new[] { facts.WaitingReason, facts.Reason, facts.PodReason, facts.JobReason })
        {
            if (Rule(reason, facts) is { } rule) return Build(rule.Category, rule.Why, reason!, facts, log);
        }

        return null;
    }

    private static (FailureCategory Category, string Why)? Rule(string? reason, KubernetesFacts facts)
    {
        var who = facts.Container is null ? "The container" : $"Container {facts.Container}";
        var said = string.IsNullOrWhiteSpace(facts.Message) ? "" : $" Kubernetes says: {facts.Message.Trim()}";
        return reason switch
        {
            "OOMKilled" => (FailureCategory.Resource, $"{who} used more memory than its limit{Limit(facts.MemoryLimit)} and was killed."),
            "DeadlineExceeded" => (FailureCategory.Resource, $"The run did not end within its timeout{Limit(facts.Timeout)}."),
            "Evicted" => (FailureCategory.Transient, $"The node evicted the pod.{said}"),
            "Unschedulable" when Lacks().IsMatch(said) => (FailureCategory.Resource, $"No node has room for the pod.{said}"),
            "Unschedulable" or "SchedulingGated" => (FailureCategory.Configuration, $"No node takes the pod. Check its node selector, affinity, tolerations and volumes.{said}"),
            "OutOfmemory" or "OutOfcpu" or "OutOfpods" or "OutOfephemeral-storage" or "UnexpectedAdmissionError" => (FailureCategory.Resource, $"The node had no room for the pod.{said}"),
            "NodeAffinity" => (FailureCategory.Configuration, $"The node does not take the pod: its labels do not match the pod's selector or affinity.{said}"),
            "NodeLost" or "NodeShutdown" or "Shutdown" or "Preempting" or "Preempted" or "Terminated" or "ContainerStatusUnknown" or "PreemptionByScheduler" or "PreemptionByKubeScheduler"
                or "EvictionByEvictionAPI" or "DeletionByTaintManager" or "DeletionByPodGC" or "TerminationByKubelet" => (FailureCategory.Transient, $"The node that ran the pod went away.{said}"),
            "ImagePullBackOff" or "ErrImagePull" or "RegistryUnavailable" when Busy().IsMatch(said) => (FailureCategory.Transient, $"{who} cannot start: the registry did not give its image just now.{said}"),
            "ImagePullBackOff" or "ErrImagePull" or "ImageInspectError" or "RegistryUnavailable" => (FailureCategory.Configuration, $"{who} cannot start: its image cannot be pulled. Check the image's name and tag, and spec.pod.imagePullSecrets.{said}"),
            "ErrImageNeverPull" => (FailureCategory.Configuration, $"{who} cannot start: its image is not on the node and may not be pulled. Load the image or change its pull policy.{said}"),
            "InvalidImageName" => (FailureCategory.Configuration, $"{who} cannot start: its image name is not valid. Correct the step's image.{said}"),
            "CreateContainerConfigError" => (FailureCategory.Configuration, $"{who} cannot start: something that it refers to does not exist, such as a Secret or ConfigMap. Create it or correct the name.{said}"),
            "CreateContainerError" or "RunContainerError" or "ContainerCannotRun" or "StartError" or "PreStartHookError" or "PostStartHookError" or "PreCreateHookError" => (FailureCategory.Configuration, $"{who} cannot start. Check the step's command and that the image has it.{said}"),
            _ => null,
        };
    }

    private static string Limit(string? value) => value is null ? "" : $" of {value}";

    private static Classification Build(FailureCategory category, string why, string reason, KubernetesFacts facts, FailureLog log) => new()
    {
        Category = category,
        FourWay = FourWayView.Of(category),
        Fingerprint = Fingerprint.Of("kubernetes", reason, facts.Container ?? ""),
        Rule = $"kubernetes-{reason}",
        Why = why,
        Primary = new()
        {
            Type = "infrastructure",
            Tool = "kubernetes",
            Task = facts.Container,
            Code = reason,
            Message = log.Primary is { Rank: <= 2 } error ? $"{why} The log says: {error.Error.Message}" : why,
            LogLine = log.Primary is { Rank: <= 2 } first ? first.Error.LogLine : null,
        },
    };

    // What the scheduler says of nodes that lack something: "0/3 nodes are available: 3 Insufficient memory."
    [GeneratedRegex(@"Insufficient \S|Too many pods|had no available volume zone", RegexOptions.CultureInvariant)]
    private static partial Regex Lacks();

    // What registries and the network before them say when the image may well be there.
    [GeneratedRegex(@"toomanyrequests|TooManyRequests|rate limit|i/o timeout|TLS handshake timeout|connection reset|unexpected EOF|50[234] |Client\.Timeout", RegexOptions.CultureInvariant)]
    private static partial Regex Busy();
}
