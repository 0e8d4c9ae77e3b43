using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Operator.Policies;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>An attempt with everything around it.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Run">Its run.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Earlier">The earlier attempts of the run.</param>
internal sealed record AttemptScene(HealAttempt Attempt, PipelineRun Run, PolicyInForce Policy, IReadOnlyList<HealAttempt> Earlier)
{
    public string Namespace => Attempt.Metadata.Namespace!;

    public string Name => Attempt.Metadata.Name!;

    public AttemptSnapshot Snapshot() => new()
    {
        Namespace = Namespace,
        Name = Name,
        Uid = Attempt.Metadata.Uid!,
        Generation = Attempt.Metadata.Generation ?? 1,
        CreatedAt = Attempt.Metadata.CreationTimestamp ?? default,
        Deleting = Attempt.Metadata.DeletionTimestamp is not null,
        Spec = Attempt.Spec,
        Status = Attempt.Status,
        Mode = EffectiveMode.Of(Run.Spec.Healing?.Mode, Attempt.Spec.Policy.Rules is { } recorded ? [Policy.Spec.Mode, recorded.Mode] : [Policy.Spec.Mode]),
        HasGit = Run.Spec.Source?.Git is not null,
        Adopted = Run.Spec.JobRef is not null,
        HasChecks = Run.Spec.Checks is { Count: > 0 },
    };

    /// <summary>What the earlier attempts used; waiting for people and for the backoff is no use of time.</summary>
    public RunUsage Usage(DateTimeOffset now)
    {
        var waited = TimeSpan.Zero;
        foreach (var attempt in Earlier)
        {
            waited += AttemptTimeline.Waited(attempt.Status, now);
            var next = Earlier.Append(Attempt).FirstOrDefault(other => other.Spec.Number == attempt.Spec.Number + 1)?.Metadata.CreationTimestamp;
            if (AttemptTimeline.FinishedAt(attempt.Status) is { } end && next > end) waited += next.Value - end;
        }

        return new() { Actions = Earlier.Sum(attempt => attempt.Status?.Usage?.Actions ?? 0), FirstFailureAt = Run.Status?.FailedAt, Waited = waited };
    }
}
