using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Policies;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>Finds what is around an attempt.</summary>
internal sealed class SceneFinder(
    IKubernetesClient client, IEntityCache<PipelineRun> runs, RecentWrites<PipelineRun> recentRuns, IEntityCache<HealAttempt> attempts, PolicySource policies)
{
    /// <summary>Null when the run is gone: then garbage collection takes the attempt with it.</summary>
    public async Task<AttemptScene?> FindAsync(HealAttempt attempt, CancellationToken cancellationToken)
    {
        var key = new NamespacedName(attempt.Metadata.Namespace!, attempt.Spec.PipelineRunRef.Name);
        var run = recentRuns.Newest(key, runs.Get(key));
        // Absence ends an attempt for good, so it is asked for live.
        if (run is null || !attempt.IsOwnedBy(run)) run = await client.GetAsync<PipelineRun>(key.Name, key.Namespace, cancellationToken);
        if (run is null || !attempt.IsOwnedBy(run)) return null;
        var earlier = attempts.ByOwner(run.Metadata.Uid!).Where(other => other.Spec.Number < attempt.Spec.Number).OrderBy(other => other.Spec.Number).ToList();
        return new(attempt, run, policies.Find(key.Namespace, run.Spec), earlier);
    }
}
