using HealOperator.Core.Attempts;
using HealOperator.Core.Measuring;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Metrics;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>Brings each HealAttempt forward: facts, decision, effects, status, until nothing changes any more.</summary>
internal sealed class HealAttemptController(
    IKubernetesClient client, SceneFinder scenes, AttemptObserver observer, AttemptEffects effects, RecentWrites<HealAttempt> recent, HealMetrics metrics, AttemptTracer tracer, TimeProvider time)
    : IEntityController<HealAttempt>
{
    /// <summary>More transitions than an attempt can make at once.</summary>
    private const int MostSteps = 30;

    public async Task<ReconciliationResult<HealAttempt>> ReconcileAsync(HealAttempt entity, CancellationToken cancellationToken)
    {
        var attempt = recent.Newest(entity.Key(), entity)!;
        var requeue = new Requeue();
        for (var step = 0; step < MostSteps && !(attempt.Status?.Phase?.IsTerminal() ?? false); step++)
        {
            if (await scenes.FindAsync(attempt, cancellationToken) is not { } scene) break;
            requeue = new();
            var decision = await DecideAsync(scene, requeue, cancellationToken);
            var status = await ActAsync(scene, decision, requeue, cancellationToken);
            if (status is null)
            {
                // What we decided on has changed under our hands: look at what is there now.
                if (await client.GetAsync<HealAttempt>(scene.Name, scene.Namespace, cancellationToken) is not { } live) break;
                attempt = live;
                continue;
            }

            var written = await StatusWriter.WriteAsync(client, attempt, attempt with { Status = status }, changed => changed.Status, cancellationToken);
            if (written is null || ReferenceEquals(written, attempt)) break;
            recent.Record(written);
            if (status.Phase != attempt.Status?.Phase) metrics.Entered("HealAttempt", status.Phase?.ToString());
            if (status.Phase != attempt.Status?.Phase) tracer.Ended(written);
            metrics.Record(Measurements.Of(attempt.Status, status, scene.Run.Status?.FailedAt, scene.Earlier.Select(earlier => earlier.Status)));
            attempt = written;
        }

        return ReconciliationResult<HealAttempt>.Success(attempt, requeue.Delay(time.GetUtcNow()));
    }

    private async Task<AttemptDecision> DecideAsync(AttemptScene scene, Requeue requeue, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var runGone = scene.Run.IsDeleting();
        if (!runGone && AttemptStops.Of(scene) is { } blocker) return AttemptStops.Blocked(scene.Attempt, blocker, now);
        var (facts, lookAgain) = await observer.ObserveAsync(scene, runGone, cancellationToken);
        requeue.At(lookAgain.Time);
        return HealMachine.Decide(scene.Snapshot(), facts, scene.Policy.Spec, now);
    }

    private async Task<AttemptStatus?> ActAsync(AttemptScene scene, AttemptDecision decision, Requeue requeue, CancellationToken cancellationToken)
    {
        try
        {
            return await effects.CarryOutAsync(scene, decision, requeue, cancellationToken) ? decision.Status : null;
        }
        catch (BlockedException blocked)
        {
            var stop = AttemptStops.Blocked(scene.Attempt, blocked.Blocker, time.GetUtcNow());
            await effects.CarryOutAsync(scene, stop, requeue, cancellationToken);
            return stop.Status;
        }
    }
}
