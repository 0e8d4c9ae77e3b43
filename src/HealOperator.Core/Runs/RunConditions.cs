using HealOperator.Core.Attempts;

namespace HealOperator.Core.Runs;

/// <summary>Conditions of a run: a pure projection of its status.</summary>
public static class RunConditions
{
    /// <summary>Projects a status.</summary>
    public static IReadOnlyList<StatusCondition> Project(RunStatus status, IReadOnlyList<StatusCondition>? previous, DateTimeOffset now)
    {
        var list = new ConditionList(previous, status.ObservedGeneration, now);
        var phase = status.Phase ?? RunPhase.Pending;
        var reason = phase switch
        {
            RunPhase.Succeeded => ProgressReasons.PipelineSucceeded,
            RunPhase.Healed => ProgressReasons.Healed,
            RunPhase.Failed => status.Blocker?.Reason ?? FailureReasons.PipelineFailed,
            RunPhase.Healing => FailureReasons.PipelineFailed,
            _ => ProgressReasons.InProgress,
        };

        if (!phase.IsTerminal())
        {
            list.Add("Succeeded", ConditionList.Unknown, reason, status.Message).Add("Reconciling", ConditionList.True, reason, status.Message);
            return list.Build();
        }

        list.Add("Succeeded", phase is RunPhase.Failed ? ConditionList.False : ConditionList.True, reason, status.Message);
        if (phase is RunPhase.Failed) list.Add("Stalled", ConditionList.True, reason, status.Message);
        return list.Build();
    }
}
