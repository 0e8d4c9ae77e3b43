using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>Bounds what all attempts of a run may use together. Time that a human takes does not count.</summary>
internal static class AttemptBudget
{
    private const string DefaultDuration = "1h";

    public static AttemptDecision Limit(AttemptContext context, AttemptDecision decision)
    {
        var phase = decision.Status.Phase!.Value;
        if (phase.IsTerminal()) return decision;

        var starts = decision.Effects.Any(effect => effect is AttemptEffect.EnsureTrial || JobOf(effect) is not null);
        var actions = context.Facts.Usage.Actions + Actions(context, decision);
        if (starts && actions > context.Policy.Budget.MaxActions)
        {
            return context.Block(FailureReasons.BudgetExceeded, $"The budget of {context.Policy.Budget.MaxActions} pods (spec.budget.maxActions) does not allow the {actions} that are needed. Fix it by hand, or raise the budget.");
        }

        if (phase is AttemptPhase.AwaitingApproval) return decision;
        var deadline = Deadline(context);
        var stays = phase == context.Status.Phase;
        if (context.Now >= deadline && (starts || stays))
        {
            return context.Block(FailureReasons.BudgetExceeded, $"The time budget of {context.Policy.Budget.MaxDuration} (spec.budget.maxDuration) is used up. Fix it by hand, or raise the budget.");
        }

        return stays ? decision with { Effects = [.. decision.Effects, new AttemptEffect.RequeueAt(deadline)] } : decision;
    }

    /// <summary>Pods of this attempt: those that were seen, that the status tells of, and that are started now. A stale view cannot make it less.</summary>
    public static int Actions(AttemptContext context, AttemptDecision decision)
    {
        var (facts, status) = (context.Facts, decision.Status);
        var jobs = new HashSet<AttemptJob>(decision.Effects.Select(JobOf).OfType<AttemptJob>());
        if (facts.Diagnosis is not null || status.Evidence is not null) jobs.Add(AttemptJob.Diagnosis);
        if (facts.Tool is not null) jobs.Add(AttemptJob.Tool);
        if (facts.EvidencePush is not null) jobs.Add(AttemptJob.EvidencePush);
        if (facts.Apply is not null || status.Fix is not null) jobs.Add(AttemptJob.Apply);
        if (facts.Green is not null || status.Green is not null) jobs.Add(AttemptJob.Green);
        if (facts.Control is not null || status.Control is not null) jobs.Add(AttemptJob.Control);
        if (facts.Checks is not null) jobs.Add(AttemptJob.Checks);
        return Math.Max(jobs.Count + (status.Minimization?.Trials.Count ?? 0) + (2 * (status.Rounds?.Count ?? 0)), status.Usage?.Actions ?? 0);
    }

    /// <summary>When the time budget is used up.</summary>
    public static DateTimeOffset Deadline(AttemptContext context)
    {
        var usage = context.Facts.Usage;
        var start = usage.FirstFailureAt ?? context.Attempt.CreatedAt;
        var allowed = Moment.Duration(context.Policy.Budget.MaxDuration, DefaultDuration);
        var waited = Moment.Add(Moment.Add(start, usage.Waited), AttemptTimeline.Waited(context.Status, context.Now));
        return Moment.Add(waited, allowed);
    }

    /// <summary>When half of the time budget is left.</summary>
    public static DateTimeOffset Halfway(AttemptContext context) =>
        Moment.Add(Deadline(context), -(Moment.Duration(context.Policy.Budget.MaxDuration, DefaultDuration) / 2));

    private static AttemptJob? JobOf(AttemptEffect effect) => effect switch
    {
        AttemptEffect.EnsureDiagnosis => AttemptJob.Diagnosis,
        AttemptEffect.EnsureTool => AttemptJob.Tool,
        AttemptEffect.EnsureEvidencePush => AttemptJob.EvidencePush,
        AttemptEffect.EnsureApply => AttemptJob.Apply,
        AttemptEffect.EnsureArm { Arm: Arm.Green } => AttemptJob.Green,
        AttemptEffect.EnsureArm => AttemptJob.Control,
        AttemptEffect.EnsureChecks => AttemptJob.Checks,
        _ => null,
    };
}
