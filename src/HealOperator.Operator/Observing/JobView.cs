using HealOperator.Core.Attempts;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Pods;

namespace HealOperator.Operator.Observing;

/// <summary>A Job with the pod that tells most about it.</summary>
internal sealed record JobView
{
    /// <summary>How long the end of a pod may be seen after the end of its Job: both are watched, each by itself.</summary>
    private static readonly TimeSpan PodGrace = TimeSpan.FromSeconds(15);

    private readonly bool _podIsLate;

    private JobView(Job job, Pod? pod, PodOutcome outcome, DateTimeOffset now)
    {
        (Job, Pod, Outcome) = (job, pod, outcome);
        if (End?.Type is "Failed" && outcome.Passed is null && (pod?.IsDeleting() ?? false))
        {
            // The Job controller kills what still runs when a Job fails: its log can be read for as long as the pod lasts, and no longer.
            Outcome = PodOutcome.Killed(pod);
            return;
        }

        if (outcome.WaitingReason is not null || (PodTells && (outcome.Passed is true || End?.Type != "Complete"))) return;
        var due = End?.LastTransitionTime + PodGrace;
        _podIsLate = End is null ? outcome.Passed is not null : due > now;
        if (_podIsLate) Outcome = outcome with { LookAgainAt = due };
    }

    public Job Job { get; }

    public Pod? Pod { get; }

    public PodOutcome Outcome { get; }

    /// <summary>The condition that ended the Job, if it has ended.</summary>
    private Condition? End => EndOf(Job);

    /// <summary>Whether the pod has ended and says how: in its containers, or, as one that was evicted does, by its own reason.</summary>
    private bool PodTells => Outcome.Passed is not null && (Pod?.Status?.Reason is not null || PodContainers.Statuses(Pod).Any(status => status.State?.Terminated is not null));

    /// <summary>Whether the Job controller has done with it.</summary>
    public bool HasEnded => End is not null;

    /// <summary>A run is tried once, so the end of its pod is its end: the Job controller need not be waited for.</summary>
    public WorkState RunState => State(Outcome.Passed);

    /// <summary>Work of ours is tried again after a crash, so only the Job knows of its failure; a pod that cannot start never gets better.</summary>
    public WorkState OwnState => State(Outcome.Passed is false && Outcome.WaitingReason is null ? null : Outcome.Passed);

    /// <summary>Whether its time was up.</summary>
    public bool TimedOut => (Pod?.Status?.Reason ?? End?.Reason) is "DeadlineExceeded";

    public DateTimeOffset? FinishedAt => Outcome.FinishedAt ?? Job.Status?.CompletionTime ?? End?.LastTransitionTime;

    public static JobView Of(Job job, IEnumerable<Pod> pods, DateTimeOffset now)
    {
        var own = pods.Where(pod => pod.IsOwnedBy(job)).OrderBy(pod => pod.Metadata.CreationTimestamp).ToList();
        var pod = (EndOf(job)?.Type is "Failed" || !IsSingle(job) ? FailedByItself(own) : null)
            ?? own.FirstOrDefault(candidate => candidate.Status?.Phase == "Succeeded")
            ?? own.LastOrDefault();
        return new(job, pod, pod is null ? new(Passed: null) : PodOutcome.Of(pod, now), now);
    }

    /// <summary>The Job as a status names it; with pod and step once it failed.</summary>
    public FailedJob Reference() => Outcome.Passed is false || RunState is WorkState.Failed
        ? new() { Name = Job.Metadata.Name!, Uid = Job.Metadata.Uid!, Pod = Pod?.Metadata.Name, Step = Outcome.Container is { } name ? StepContainer.StepName(name) : null }
        : new() { Name = Job.Metadata.Name!, Uid = Job.Metadata.Uid! };

    /// <summary>One sentence on the failure.</summary>
    public string? Message()
    {
        var facts = Facts(null);
        if (RunState is not WorkState.Failed && OwnState is not WorkState.Failed) return null;
        if (facts.WaitingReason is { } waiting) return $"It cannot start: {waiting}. {facts.Message}".TrimEnd();
        if (facts.PodReason is { } pod) return $"{pod}. {facts.Message}".TrimEnd();
        if (facts.Reason is "OOMKilled") return $"It was killed for want of memory (limit {facts.MemoryLimit ?? "of the node"}).";
        if (facts.ExitCode is { } code) return $"Exit code {code}{(facts.Reason is null or "Error" ? "" : $", {facts.Reason}")}.";
        return facts.JobReason is { } reason ? $"{reason}: {facts.Message}" : facts.Message;
    }

    /// <summary>What Kubernetes knows of the failure.</summary>
    public KubernetesFacts Facts(string? timeout)
    {
        var ended = PodContainers.Find(Pod, Outcome.Container ?? "")?.State?.Terminated;
        var limits = PodContainers.Spec(Pod, Outcome.Container)?.Resources?.Limits;
        return new()
        {
            Container = Outcome.Container,
            ExitCode = ended?.ExitCode,
            Signal = ended?.Signal,
            Reason = ended?.Reason,
            WaitingReason = Outcome.WaitingReason,
            PodReason = Pod?.Status?.Reason,
            JobReason = End is { Type: "Failed" } end ? end.Reason : null,
            Message = Outcome.Message ?? (ended is { Reason: "StartError" or "ContainerCannotRun" } ? ended.Message : null) ?? (End is { Type: "Failed" } last ? last.Message : null),
            MemoryLimit = limits is not null && limits.TryGetValue("memory", out var memory) ? memory.Value : null,
            Timeout = timeout,
        };
    }

    private static Condition? EndOf(Job job) => job.Status?.Conditions?.FirstOrDefault(condition => condition is { Type: "Complete" or "Failed", Status: "True" });

    /// <summary>Whether one pod's success is the Job's.</summary>
    private static bool IsSingle(Job job) => job.Spec is not { Parallelism: > 1 } and not { Completions: > 1 };

    /// <summary>The pod that tells why: of many pods some succeed, and others are killed because one failed.</summary>
    private static Pod? FailedByItself(IReadOnlyList<Pod> pods) => pods.LastOrDefault(pod => pod.Status?.Phase == "Failed" && !pod.IsDeleting());

    private WorkState State(bool? pod) => (pod, End?.Type) switch
    {
        // Without the end of the pod nobody could say which step failed, which commit ran, and what was reported.
        _ when _podIsLate => WorkState.Running,
        (_, "Complete") => WorkState.Succeeded,
        (true, null) => IsSingle(Job) ? WorkState.Succeeded : WorkState.Running,
        (_, "Failed") or (false, _) => WorkState.Failed,
        // Our finalizer keeps a deleted Job, and nobody runs it any more once its pod is gone.
        _ when Job.IsDeleting() && Pod is null => WorkState.Failed,
        _ => WorkState.Running,
    };
}
