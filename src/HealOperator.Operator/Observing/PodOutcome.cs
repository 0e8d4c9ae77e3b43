using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Observing;

/// <summary>How a pod stands.</summary>
/// <param name="Passed">Null while it is under way.</param>
/// <param name="Container">The container that failed, or that cannot start.</param>
/// <param name="WaitingReason">Why a container cannot start.</param>
/// <param name="Message">What Kubernetes says.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="LookAgainAt">When a container that does not start will count as failed.</param>
internal sealed record PodOutcome(bool? Passed, string? Container = null, string? WaitingReason = null, string? Message = null, DateTimeOffset? FinishedAt = null, DateTimeOffset? LookAgainAt = null)
{
    /// <summary>How long a pod may try to start: registries and Secrets may come late.</summary>
    public static readonly TimeSpan StartGrace = TimeSpan.FromSeconds(60);

    /// <summary>How long a pod may wait for a node: a cluster may have to grow one first.</summary>
    public static readonly TimeSpan ScheduleGrace = TimeSpan.FromMinutes(5);

    private static readonly string[] Hopeless = ["ErrImageNeverPull", "InvalidImageName"];

    private static readonly string[] Doubtful =
        ["ImagePullBackOff", "ErrImagePull", "ImageInspectError", "RegistryUnavailable", "CreateContainerConfigError", "CreateContainerError", "RunContainerError"];

    public static PodOutcome Of(Pod pod, DateTimeOffset now)
    {
        var statuses = PodContainers.Statuses(pod);
        return pod.Status?.Phase switch
        {
            "Succeeded" => new(true, FinishedAt: PodContainers.LastEnd(pod)),
            "Failed" => Failed(pod, statuses),
            _ => Stuck(pod, statuses, now) ?? new(Passed: null),
        };
    }

    /// <summary>A pod that is killed because its Job failed: what runs, or ran last, is what it was busy with.</summary>
    public static PodOutcome Killed(Pod pod)
    {
        var statuses = PodContainers.Statuses(pod);
        var busy = statuses.FirstOrDefault(status => status.State?.Running is not null)
            ?? statuses.LastOrDefault(status => status.State?.Terminated is not null || status.LastState?.Terminated is not null);
        return new(false, busy?.Name, FinishedAt: PodContainers.LastEnd(pod));
    }

    private static PodOutcome Failed(Pod pod, IReadOnlyList<ContainerStatus> statuses)
    {
        var culprit = statuses.FirstOrDefault(status => status.State?.Terminated is { ExitCode: not (null or 0) })
            ?? statuses.FirstOrDefault(status => status.State?.Terminated?.ExitCode is not 0);
        return new(false, culprit?.Name, Message: pod.Status!.Message ?? pod.Status.Reason, FinishedAt: PodContainers.LastEnd(pod));
    }

    private static PodOutcome? Stuck(Pod pod, IReadOnlyList<ContainerStatus> statuses, DateTimeOffset now)
    {
        if (pod.Status?.Conditions.Find("PodScheduled") is { Status: "False", Reason: "Unschedulable" } unscheduled)
            return After(unscheduled.LastTransitionTime, ScheduleGrace, container: null, "Unschedulable", unscheduled.Message, now);
        var waiting = statuses.FirstOrDefault(status => status.State?.Waiting?.Reason is { } reason && (Hopeless.Contains(reason) || Doubtful.Contains(reason)));
        if (waiting?.State?.Waiting is not { } why) return null;
        var since = PodContainers.LastEnd(pod) ?? pod.Status?.StartTime ?? pod.Metadata.CreationTimestamp;
        return After(since, Hopeless.Contains(why.Reason) ? TimeSpan.Zero : StartGrace, waiting.Name, why.Reason!, why.Message, now);
    }

    private static PodOutcome After(DateTimeOffset? since, TimeSpan grace, string? container, string reason, string? message, DateTimeOffset now)
    {
        var due = (since ?? now) + grace;
        return due <= now ? new(false, container, reason, message, due) : new(Passed: null, LookAgainAt: due);
    }
}
