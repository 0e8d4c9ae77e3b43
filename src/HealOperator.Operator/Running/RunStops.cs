using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Running;

/// <summary>Ends of a run that only the shell can see: no fact of the state machine speaks of them.</summary>
internal static class RunStops
{
    public static RunDecision SpecChanged(PipelineRun run, DateTimeOffset now) => Blocked(
        run,
        new() { Reason = FailureReasons.SpecChanged, Message = ReasonSentences.Of(FailureReasons.SpecChanged) },
        now);

    public static RunDecision Blocked(PipelineRun run, Blocker blocker, DateTimeOffset now)
    {
        var status = (run.Status ?? new()) with
        {
            Phase = RunPhase.Failed,
            Message = blocker.Message,
            Blocker = blocker,
            FinishedAt = now,
            NextAttemptAt = null,
            ObservedGeneration = run.Metadata.Generation,
        };
        return new(
            status with { Conditions = RunConditions.Project(status, run.Status?.Conditions, now) },
            [new RunEffect.ReleaseJobs(), new RunEffect.Emit(EventKind.Warning, blocker.Reason, blocker.Message)]);
    }
}
