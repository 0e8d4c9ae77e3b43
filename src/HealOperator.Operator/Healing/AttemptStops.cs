using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Measuring;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>Ends of an attempt that only the shell can see: no fact of the state machine speaks of them.</summary>
internal static class AttemptStops
{
    /// <summary>What forbids to go on, before any phase is looked at.</summary>
    public static Blocker? Of(AttemptScene scene)
    {
        if (SpecGuard.Changed(scene.Attempt) || SpecGuard.IsStale(scene.Run)) return Because(FailureReasons.SpecChanged);
        if (scene.Policy.Reference is null) return new() { Reason = FailureReasons.PolicyNotFound, Message = $"The HealPolicy {scene.Policy.Name} was deleted while the run was healed. Create it and the PipelineRun again." };
        return scene.Policy.Errors is [var error, ..] ? new() { Reason = FailureReasons.InvalidPolicy, Message = $"{error} Correct the policy and create the PipelineRun again." } : null;
    }

    public static AttemptDecision Blocked(HealAttempt attempt, Blocker blocker, DateTimeOffset now)
    {
        var timeline = attempt.Status?.Timeline ?? [];
        var status = (attempt.Status ?? new()) with
        {
            Phase = AttemptPhase.Blocked,
            TraceId = TraceId.Of(attempt.Metadata.Uid!),
            Message = blocker.Message,
            Blocker = blocker,
            ObservedGeneration = attempt.Metadata.Generation,
            Timeline = [.. timeline.TakeLast(29), new TimelineEntry { Phase = AttemptPhase.Blocked, At = now }],
        };
        return new(
            status with { Conditions = AttemptConditions.Project(status, attempt.Status?.Conditions, now) },
            [new AttemptEffect.ReleaseFailedJob(), new AttemptEffect.Emit(EventKind.Warning, blocker.Reason, blocker.Message)]);
    }

    private static Blocker Because(string reason) => new() { Reason = reason, Message = ReasonSentences.Of(reason) };
}
