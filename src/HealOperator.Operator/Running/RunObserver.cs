using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Adopting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Policies;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Running;

/// <summary>Gathers what there is to know of a run.</summary>
internal sealed class RunObserver(JobStore jobs, AdoptedJobs adopted, IEntityCache<HealAttempt> attempts, RecentWrites<HealAttempt> recent)
{
    public static RunSnapshot Snapshot(PipelineRun run, PolicyInForce policy) => new()
    {
        Namespace = run.Metadata.Namespace!,
        Name = run.Metadata.Name!,
        Generation = run.Metadata.Generation ?? 1,
        CreatedAt = run.Metadata.CreationTimestamp ?? default,
        Deleting = run.IsDeleting(),
        SpecErrors = run.Status?.Phase is null or RunPhase.Pending ? [.. PipelineRunValidator.Validate(run), .. policy.Errors] : [],
        Status = run.Status,
        PolicyName = policy.Name,
        Policy = policy.Reference,
        RefusedMode = EffectiveMode.Refusal(run.Spec.Healing?.Mode, policy.Spec.Mode, policy.Name),
        HasGit = run.Spec.Source?.Git is not null,
        Adopted = run.Spec.JobRef is not null,
    };

    public async Task<(RunFacts Facts, DateTimeOffset? LookAgainAt)> ObserveAsync(PipelineRun run, CancellationToken cancellationToken)
    {
        var (job, lookAgain) = await JobAsync(run, cancellationToken);
        return (new() { Job = job, Attempts = [.. Attempts(run).Select(attempt => new AttemptObservation(attempt.Metadata.Name!, attempt.Spec, attempt.Status))] }, lookAgain);
    }

    /// <summary>The attempts of a run, by UID: one of the same name from an earlier run is another's.</summary>
    public IReadOnlyList<HealAttempt> Attempts(PipelineRun run) =>
        recent.Newest(attempts.ByOwner(run.Metadata.Uid!), attempt => attempt.IsOwnedBy(run));

    private async Task<(JobObservation? Job, DateTimeOffset? LookAgainAt)> JobAsync(PipelineRun run, CancellationToken cancellationToken)
    {
        if (run.Spec.JobRef is { } reference)
        {
            var live = adopted.Live(run.Metadata.Namespace!, reference);
            // Only a failure needs to be kept, and asking for a capture costs a request.
            var captured = live is null or { RunState: WorkState.Failed } ? await adopted.CaptureAsync(run, live, cancellationToken) : new(null);
            if (captured.Value is { } kept) return (kept.Observation, live?.Outcome.LookAgainAt);
            if (live is null) return (null, null);
            // It has not failed for us before its log is read or given up.
            var seen = Observations.Run(live, isAdopted: true);
            return captured.RetryAt is { } later ? (seen with { State = WorkState.Running }, later) : (seen, live.Outcome.LookAgainAt);
        }

        var view = jobs.Find(JobNames.Run(run.Metadata.Name!), run);
        if (view is null || (view.Job.IsDeleting() && view.Pod is null)) return (null, null);
        return (Observations.Run(view), view.Outcome.LookAgainAt);
    }
}
