using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>Carries out what the machine of an attempt decided. Every effect may be repeated.</summary>
internal sealed class AttemptEffects(
    IKubernetesClient client, JobStore jobs, JobRelease release, JobBuilder builder, AttemptRequests requests, EvidenceStore evidence, IEventPublisher events)
{
    /// <summary>Carries out the effects in order.</summary>
    /// <returns>False when a live read showed that the decision no longer holds: then the rest is left undone.</returns>
    public async Task<bool> CarryOutAsync(AttemptScene scene, AttemptDecision decision, Requeue requeue, CancellationToken cancellationToken)
    {
        foreach (var effect in decision.Effects)
        {
            switch (effect)
            {
                case AttemptEffect.RequeueAt at:
                    requeue.At(at.Time);
                    break;
                case AttemptEffect.Emit emit:
                    events.Publish(scene.Attempt, emit.Kind is EventKind.Warning ? EventType.Warning : EventType.Normal, emit.Reason, emit.Message);
                    break;
                case AttemptEffect.StoreEvidence store:
                    await evidence.StoreAsync(scene, store.Report, store.Digest, cancellationToken);
                    break;
                case AttemptEffect.ReleaseFailedJob:
                    var failed = scene.Attempt.Spec.FailedJob;
                    if (jobs.Find(scene.Namespace, failed.Name, failed.Uid) is { } view) await release.ReleaseAsync(view.Job, cancellationToken);
                    break;
                case AttemptEffect.EnsureApply when !await IsCurrentAsync(scene, cancellationToken):
                    return false;
                default:
                    await EnsureAsync(scene, decision.Status, effect, cancellationToken);
                    break;
            }
        }

        return true;
    }

    private async Task EnsureAsync(AttemptScene scene, AttemptStatus status, AttemptEffect effect, CancellationToken cancellationToken)
    {
        var (run, attempt) = (scene.Run, scene.Attempt);
        var job = effect switch
        {
            AttemptEffect.EnsureDiagnosis => builder.Diagnosis(run, attempt, await requests.DiagnosisAsync(scene, status, cancellationToken)),
            AttemptEffect.EnsureTool tool => builder.Tool(run, attempt, tool, scene.Policy.Spec.Redaction.Patterns),
            AttemptEffect.EnsureEvidencePush => builder.Apply(run, attempt, AttemptRequests.Apply(scene, status, proposal: null)),
            AttemptEffect.EnsureApply apply => builder.Apply(run, attempt, AttemptRequests.Apply(scene, status, apply.ProposalDigest) with { BaseCommit = apply.Base.Commit }),
            AttemptEffect.EnsureArm arm => builder.Arm(run, attempt, arm, await requests.TemplateAsync(scene, cancellationToken)),
            AttemptEffect.EnsureTrial trial => builder.Trial(run, attempt, trial, AttemptRequests.Patch(scene, trial), await requests.TemplateAsync(scene, cancellationToken)),
            AttemptEffect.EnsureChecks => builder.Checks(run, attempt, AttemptRequests.Checks(scene, status)),
            _ => throw new InvalidOperationException($"The effect {effect.GetType().Name} is not known."),
        };
        await jobs.EnsureAsync(job, attempt, cancellationToken);
        if (effect is AttemptEffect.EnsureDiagnosis && scene.Policy.Spec.Diagnosers.Any(diagnoser => diagnoser.Rules is null))
            events.Publish(attempt, EventType.Warning, "NotImplemented", "The policy names diagnosers that are accepted and not acted on yet (memory, llm): the built-in rules alone are asked.");
    }

    /// <summary>Whether attempt and run are still exactly what was decided on: nothing irreversible is done on a memory.</summary>
    private async Task<bool> IsCurrentAsync(AttemptScene scene, CancellationToken cancellationToken)
    {
        var attempt = await client.GetAsync<HealAttempt>(scene.Name, scene.Namespace, cancellationToken);
        if (attempt?.Metadata.ResourceVersion != scene.Attempt.Metadata.ResourceVersion) return false;
        var run = await client.GetAsync<PipelineRun>(scene.Run.Metadata.Name!, scene.Namespace, cancellationToken);
        return run is not null && run.Metadata.Uid == scene.Run.Metadata.Uid && run.Metadata.Generation == scene.Run.Metadata.Generation && !run.IsDeleting();
    }
}
