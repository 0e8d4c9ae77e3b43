using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Running;

/// <summary>Carries out what the machine of a run decided. Every effect may be repeated.</summary>
internal sealed class RunEffects(
    IKubernetesClient client, JobStore jobs, JobRelease release, JobBuilder builder, IEventPublisher events, RecentWrites<HealAttempt> recent, IEntityCache<HealAttempt> attempts)
{
    public async Task<Requeue> CarryOutAsync(PipelineRun run, IReadOnlyList<RunEffect> effects, CancellationToken cancellationToken)
    {
        var requeue = new Requeue();
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case RunEffect.EnsureRunJob:
                    await jobs.EnsureAsync(builder.Run(run), run, cancellationToken);
                    TellWhatIsIgnored(run);
                    break;
                case RunEffect.EnsureAttempt attempt:
                    await EnsureAsync(run, attempt.Name, attempt.Spec, cancellationToken);
                    break;
                case RunEffect.ReleaseJobs:
                    foreach (var job in jobs.OfRun(run.Metadata.Namespace!, run.Metadata.Name!)) await release.ReleaseAsync(job, cancellationToken);
                    break;
                case RunEffect.RequeueAt at:
                    requeue.At(at.Time);
                    break;
                case RunEffect.Emit emit:
                    events.Publish(run, emit.Kind is EventKind.Warning ? EventType.Warning : EventType.Normal, emit.Reason, emit.Message);
                    break;
            }
        }

        return requeue;
    }

    private async Task EnsureAsync(PipelineRun run, string name, AttemptSpec spec, CancellationToken cancellationToken)
    {
        var attempt = new HealAttempt
        {
            Metadata = new()
            {
                Name = name,
                Namespace = run.Metadata.Namespace,
                Labels = new JobIdentity("", run, run.Metadata.Name!, Component.Run).Labels.Where(label => label.Key != HealGroup.Labels.Component).ToDictionary(),
                OwnerReferences = [run.ToOwnerReference()],
            },
            Spec = spec,
        };
        if (recent.Newest(attempt.Key(), attempts.Get(attempt.Key()))?.IsOwnedBy(run) ?? false) return;
        try
        {
            recent.Record(await client.CreateAsync(attempt, cancellationToken));
        }
        catch (AlreadyExistsException)
        {
            var present = await client.GetAsync<HealAttempt>(name, run.Metadata.Namespace, cancellationToken);
            if (present is null || !present.IsOwnedBy(run)) throw BlockedException.NameConflict("HealAttempt", attempt.Key());
            recent.Record(present);
        }
    }

    /// <summary>What the spec asks for and nobody does yet is said, not passed over.</summary>
    private void TellWhatIsIgnored(PipelineRun run)
    {
        if (run.Spec.Tracking is not null)
            events.Publish(run, EventType.Warning, "NotImplemented", "spec.tracking is accepted and not acted on yet: no issue and no pull request is opened.");
    }
}
