using HealOperator.Core.Policies;
using HealOperator.Core.Verdicts;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>The arms run side by side; when both have ended, the checks are repeated and the verdict is given.</summary>
internal static class VerifyingPhase
{
    public static AttemptDecision Decide(AttemptContext context)
    {
        var status = context.Status;
        if (!context.IsInspected || status.Proposal is not { } proposal) return context.Block(FailureReasons.InternalError, "The attempt is being verified, but its evidence or proposal is not recorded.");
        if (!ProposalDigest.IsGenuine(context.Pins, proposal)) return context.Block(FailureReasons.ProposalTampered);
        if (ArmPlan.Of(context, proposal) is not { } plan) return context.Block(FailureReasons.CannotPin);

        if (plan.Doubt is { } doubt) return Conclude(context, plan, new VerdictEvidence { Kind = proposal.Kind, Fingerprint = status.Classification!.Fingerprint, Green = plan.Green ?? plan.Control!, Doubt = doubt });
        if (!plan.HasEnded) return context.Stay(plan.Status, [.. plan.Missing]);

        var evidence = new VerdictEvidence { Kind = proposal.Kind, Fingerprint = status.Classification!.Fingerprint, Green = plan.Green!, Control = plan.Control };
        var isGreen = VerdictRule.Judge(evidence).Outcome is VerdictOutcome.Healed;
        if (isGreen && VerdictRounds.Next(context, plan) is { } next) return next;
        return isGreen && context.Attempt.HasChecks ? Check(context, plan, evidence) : Conclude(context, plan, evidence);
    }

    private static AttemptDecision Check(AttemptContext context, ArmPlan plan, VerdictEvidence evidence)
    {
        if (context.Facts.Checks is null) return context.Stay(plan.Status, new AttemptEffect.EnsureChecks());
        var result = WorkResult.Of(context.Facts.Checks, FailureReasons.CheckFailed);
        if (result.IsPending) return context.Stay(plan.Status);

        var after = result.Report?.Checks?.Checks ?? [];
        if (after.Count == 0)
        {
            return Conclude(context, plan, evidence with { Doubt = $"The patched run passed, but the checks could not be repeated: {result.Message ?? ReasonSentences.Of(result.Reason ?? FailureReasons.ReportMissing)}" });
        }

        var before = (context.Status.Checks ?? []).GroupBy(check => check.Name).ToDictionary(group => group.Key, group => group.First().Before);
        return Conclude(context, plan, evidence with { Checks = [.. after.Select(check => check with { Before = before.GetValueOrDefault(check.Name) ?? check.Before })] });
    }

    private static AttemptDecision Conclude(AttemptContext context, ArmPlan plan, VerdictEvidence evidence)
    {
        var judged = VerdictRounds.Weigh(context, VerdictRule.Judge(evidence));
        var verdict = judged with { Message = Bounded.Text(judged.Message) };
        var phase = verdict.Outcome switch
        {
            VerdictOutcome.Healed => AttemptPhase.Healed,
            VerdictOutcome.Progressed => AttemptPhase.Progressed,
            _ => AttemptPhase.NotHealed,
        };
        return context.Enter(phase, verdict.Message, plan.Status with { Verdict = verdict, Checks = verdict.Checks ?? plan.Status.Checks },
            new AttemptEffect.Emit(phase.IsSuccess() ? EventKind.Normal : EventKind.Warning, verdict.Outcome.ToString(), verdict.Message));
    }
}
