using HealOperator.Core.Measuring;
using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Metrics;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Policies;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Running;

/// <summary>Brings each PipelineRun forward: facts, decision, effects, status, until nothing changes any more.</summary>
internal sealed class PipelineRunController(
    IKubernetesClient client, RunObserver observer, RunEffects effects, PolicySource policies, RecentWrites<PipelineRun> recent, HealMetrics metrics, TimeProvider time)
    : IEntityController<PipelineRun>
{
    /// <summary>More transitions than a run can make at once.</summary>
    private const int MostSteps = 30;

    public async Task<ReconciliationResult<PipelineRun>> ReconcileAsync(PipelineRun entity, CancellationToken cancellationToken)
    {
        var run = recent.Newest(entity.Key(), entity)!;
        Requeue outcome = new();
        for (var step = 0; step < MostSteps; step++)
        {
            if (!run.IsDeleting() && run.Status?.Phase is { } ended && ended.IsTerminal()) break;
            var now = time.GetUtcNow();
            var policy = policies.Find(run.Metadata.Namespace!, run.Spec);
            if (policy.GraceFor(run) is { } until && until > now)
            {
                outcome.At(until);
                break;
            }

            var (decision, lookAgain) = await DecideAsync(run, policy, now, cancellationToken);
            (var status, outcome) = await ActAsync(run, decision, now, cancellationToken);
            outcome.At(lookAgain);
            var written = await WriteAsync(run, status, cancellationToken);
            if (written is null || ReferenceEquals(written, run)) break;
            run = written;
        }

        return ReconciliationResult<PipelineRun>.Success(run, outcome.Delay(time.GetUtcNow()));
    }

    private async Task<(RunDecision Decision, DateTimeOffset? LookAgainAt)> DecideAsync(PipelineRun run, PolicyInForce policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (SpecGuard.Changed(run)) return (RunStops.SpecChanged(run, now), null);
        try
        {
            var (facts, lookAgain) = await observer.ObserveAsync(run, cancellationToken);
            return (RunMachine.Decide(RunObserver.Snapshot(run, policy), facts, policy.Spec, now), lookAgain);
        }
        catch (BlockedException blocked)
        {
            return (RunStops.Blocked(run, blocked.Blocker, now), null);
        }
    }

    private async Task<(RunStatus Status, Requeue Outcome)> ActAsync(PipelineRun run, RunDecision decision, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return (decision.Status, await effects.CarryOutAsync(run, decision.Effects, cancellationToken));
        }
        catch (BlockedException blocked)
        {
            var stop = RunStops.Blocked(run, blocked.Blocker, now);
            return (stop.Status, await effects.CarryOutAsync(run, stop.Effects, cancellationToken));
        }
    }

    private async Task<PipelineRun?> WriteAsync(PipelineRun run, RunStatus status, CancellationToken cancellationToken)
    {
        if (run.IsDeleting()) return null;
        var written = await StatusWriter.WriteAsync(client, run, run with { Status = status }, entity => entity.Status, cancellationToken);
        if (written is null || ReferenceEquals(written, run)) return written;
        recent.Record(written);
        if (status.Phase != run.Status?.Phase) metrics.Entered("PipelineRun", status.Phase?.ToString());
        metrics.Record(Measurements.Of(run.Status, status));
        return written;
    }
}
