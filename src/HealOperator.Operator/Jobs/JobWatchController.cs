using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Adopting;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Jobs;

/// <summary>
/// Turns the failure of a labelled Job into a PipelineRun that adopts it. The Job is never written to. A later Job of the same name has
/// another UID, and so a PipelineRun of its own.
/// </summary>
internal sealed class JobWatchController(
    IKubernetesClient client, AdoptedJobs adopted, IEntityCache<PipelineRun> runs, Observing.RecentWrites<PipelineRun> recent, IEventPublisher events, TimeProvider time)
    : IEntityController<WatchedJob>
{
    private const int UidDigits = 5;

    public async Task<ReconciliationResult<WatchedJob>> ReconcileAsync(WatchedJob job, CancellationToken cancellationToken)
    {
        var view = adopted.View(job);
        var requeue = new Requeue();
        requeue.At(view.Outcome.LookAgainAt);
        if (IsFailing(view) && await EnsureRunAsync(job, cancellationToken) is { } run)
        {
            try
            {
                // At once: the Job and its pods may be deleted at any moment.
                requeue.At((await adopted.CaptureAsync(run, view, cancellationToken)).RetryAt);
            }
            catch (BlockedException)
            {
                // The controller of the run meets the same obstacle, and says so in its status.
            }
        }

        return ReconciliationResult<WatchedJob>.Success(job, requeue.Delay(time.GetUtcNow()));
    }

    /// <summary>A Job that may still try again is left to itself; its last failure is taken before Kubernetes declares it.</summary>
    private static bool IsFailing(Observing.JobView view)
    {
        if (view.RunState is not WorkState.Failed) return false;
        var retries = view.Job.Spec?.BackoffLimit ?? 6;
        return view.HasEnded
            || view.Outcome.WaitingReason is not null
            || view.Job.Status?.Conditions.Find("FailureTarget") is { Status: "True" }
            || retries == 0;
    }

    private async Task<PipelineRun?> EnsureRunAsync(WatchedJob job, CancellationToken cancellationToken)
    {
        var key = new NamespacedName(job.Metadata.Namespace!, ChildName.For(job.Metadata.Name!, $"-{job.Metadata.Uid![..UidDigits]}"));
        if (recent.Newest(key, runs.Get(key)) is { } present) return Same(present, job);
        try
        {
            var run = await client.CreateAsync(AdoptedRun.Of(job, key), cancellationToken);
            recent.Record(run);
            if (AdoptedRun.Complaint(job) is { } complaint) events.Publish(job, EventType.Warning, FailureReasons.InvalidSpec, complaint);
            return run;
        }
        catch (AlreadyExistsException)
        {
            return await client.GetAsync<PipelineRun>(key.Name, key.Namespace, cancellationToken) is { } found ? Same(found, job) : null;
        }
        catch (InvalidException refused)
        {
            events.Publish(job, EventType.Warning, FailureReasons.InvalidSpec, $"The annotations of this Job make no valid PipelineRun: {refused.Message}");
            return null;
        }
    }

    private static PipelineRun? Same(PipelineRun run, WatchedJob job) => run.Spec.JobRef?.Uid == job.Metadata.Uid ? run : null;
}
