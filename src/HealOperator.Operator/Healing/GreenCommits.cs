using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>Knows the last commit at which a pipeline ended well by itself.</summary>
internal sealed class GreenCommits(IEntityCache<PipelineRun> runs)
{
    /// <summary>The commit of the last run of the same steps on the same code that succeeded; null when there is none, or the run has no git source.</summary>
    public string? Last(PipelineRun run) =>
        run.Spec.Source?.Git is null
            ? null
            : runs.List(run.Metadata.Namespace)
                .Where(other => other.Metadata.Uid != run.Metadata.Uid && other.Status?.Phase is RunPhase.Succeeded && other.Status.Pins?.Commit is not null && IsSame(other, run))
                .OrderByDescending(other => other.Status!.FinishedAt)
                .ThenBy(other => other.Metadata.Name, StringComparer.Ordinal)
                .Select(other => other.Status!.Pins!.Commit)
                .FirstOrDefault();

    private static bool IsSame(PipelineRun a, PipelineRun b) =>
        a.Spec.Source?.Git is { } left && b.Spec.Source?.Git is { } right
        && (left.Url, left.Ref, left.Path) == (right.Url, right.Ref, right.Path)
        && (a.Spec.Steps ?? []).Select(s => s.Name).SequenceEqual((b.Spec.Steps ?? []).Select(s => s.Name));
}
