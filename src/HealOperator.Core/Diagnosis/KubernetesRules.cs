using HealOperator.Core.Requests;

namespace HealOperator.Core.Diagnosis;

/// <summary>Failures that Kubernetes names by itself.</summary>
internal static class KubernetesRules
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
            "NodeLost" or "NodeShutdown" or "Shutdown" or "Preempting" or "Preempted" or "Terminated" => (FailureCategory.Transient, $"The node that ran the pod went away.{said}"),
            "ImagePullBackOff" or "ErrImagePull" => (FailureCategory.Configuration, $"{who} cannot start: its image cannot be pulled. Check the image's name and tag, and spec.pod.imagePullSecrets.{said}"),
            "ErrImageNeverPull" => (FailureCategory.Configuration, $"{who} cannot start: its image is not on the node and may not be pulled. Load the image or change its pull policy.{said}"),
            "InvalidImageName" => (FailureCategory.Configuration, $"{who} cannot start: its image name is not valid. Correct the step's image.{said}"),
            "CreateContainerConfigError" => (FailureCategory.Configuration, $"{who} cannot start: something that it refers to does not exist, such as a Secret or ConfigMap. Create it or correct the name.{said}"),
            "CreateContainerError" or "RunContainerError" or "ContainerCannotRun" or "StartError" => (FailureCategory.Configuration, $"{who} cannot start. Check the step's command and that the image has it.{said}"),
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
}
