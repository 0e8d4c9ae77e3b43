namespace HealOperator.Core.Runs.Phases;

/// <summary>Nothing is started for a run that cannot be carried to its end.</summary>
internal static class PendingPhase
{
    public static RunDecision Decide(RunContext context)
    {
        var run = context.Run;
        if (run.SpecErrors.Count > 0) return context.Fail(FailureReasons.InvalidSpec, string.Join(" ", run.SpecErrors), context.Status);
        if (run.Policy is null) return context.Fail(FailureReasons.PolicyNotFound, $"There is no HealPolicy {run.PolicyName} in namespace {run.Namespace}. Create it, or name another one in spec.healing.policyRef.", context.Status);

        var status = context.Status with { StartedAt = context.Facts.Job?.StartedAt ?? context.Now };
        return run.Adopted
            ? context.Enter(RunPhase.Running, "Watching the adopted Job.", status)
            : context.Enter(RunPhase.Running, "The pipeline is running.", status, new RunEffect.EnsureRunJob(), new RunEffect.Emit(EventKind.Normal, ProgressReasons.PipelineStarted, "The pipeline was started."));
    }
}
