using HealOperator.Core.Policies;
using HealOperator.Core.Runs.Phases;

namespace HealOperator.Core.Runs;

/// <summary>The state machine of one run. See docs/state-machines.md.</summary>
public static class RunMachine
{
    /// <summary>
    /// Decides what comes next: at most one change of phase. Pure and total. The caller carries out the effects in order, then writes the
    /// status if it differs, then asks again with fresh facts until nothing changes. A run that is being deleted only lets go of its Jobs.
    /// </summary>
    public static RunDecision Decide(RunSnapshot run, RunFacts facts, HealPolicySpec policy, DateTimeOffset now)
    {
        var context = new RunContext(run, facts, policy, now);
        if (run.Deleting) return new RunDecision(context.Status, [new RunEffect.ReleaseJobs()]);
        if (run.Status is { Phase: { } phase } final && phase.IsTerminal()) return new RunDecision(final, []);

        var decision = context.Status.Phase switch
        {
            RunPhase.Pending => PendingPhase.Decide(context),
            RunPhase.Running => RunningPhase.Decide(context),
            RunPhase.Healing => HealingPhase.Decide(context),
            _ => context.Fail(FailureReasons.InternalError, "status.phase is not known to this version of the operator.", context.Status),
        };
        var status = decision.Status with { ObservedGeneration = run.Generation };
        return decision with { Status = status with { Conditions = RunConditions.Project(status, run.Status?.Conditions, now) } };
    }
}
