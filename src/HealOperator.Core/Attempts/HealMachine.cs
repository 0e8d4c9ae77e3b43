using System.Collections.Frozen;
using HealOperator.Core.Approvals;
using HealOperator.Core.Attempts.Phases;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts;

/// <summary>The state machine of one attempt. See docs/state-machines.md.</summary>
public static class HealMachine
{
    private static readonly FrozenDictionary<AttemptPhase, Func<AttemptContext, AttemptDecision>> Phases = new Dictionary<AttemptPhase, Func<AttemptContext, AttemptDecision>>
    {
        [AttemptPhase.Pinning] = PinningPhase.Decide,
        [AttemptPhase.Diagnosing] = DiagnosingPhase.Decide,
        [AttemptPhase.Preparing] = PreparingPhase.Decide,
        [AttemptPhase.Gating] = GatingPhase.Decide,
        [AttemptPhase.Minimizing] = MinimizingPhase.Decide,
        [AttemptPhase.AwaitingApproval] = AwaitingApprovalPhase.Decide,
        [AttemptPhase.Applying] = ApplyingPhase.Decide,
        [AttemptPhase.Verifying] = VerifyingPhase.Decide,
    }.ToFrozenDictionary();

    /// <summary>
    /// Decides what comes next: at most one change of phase. Pure and total: the same input gives the same answer, and no input makes it throw.
    /// The caller carries out the effects in order, then writes the status if it differs, then asks again with fresh facts until nothing changes.
    /// </summary>
    public static AttemptDecision Decide(AttemptSnapshot attempt, AttemptFacts facts, HealPolicySpec policy, DateTimeOffset now)
    {
        if (attempt.Status is { Phase: { } ended } final && ended.IsTerminal()) return new AttemptDecision(final, []);

        var context = new AttemptContext(attempt, facts, policy, now);
        var decision = Interrupt(context) ?? DecidePhase(context);
        return Finish(context, AttemptBudget.Limit(context, decision));
    }

    private static AttemptDecision DecidePhase(AttemptContext context) => Phases.TryGetValue(context.Status.Phase!.Value, out var phase)
        ? phase(context)
        : context.Block(FailureReasons.InternalError, "status.phase is not known to this version of the operator.");

    /// <summary>Deletion, then rejection, win over whatever the phase would do.</summary>
    private static AttemptDecision? Interrupt(AttemptContext context)
    {
        var (attempt, facts, status) = (context.Attempt, context.Facts, context.Status);
        if (attempt.Deleting || facts.RunGone) return context.End(AttemptPhase.Aborted, FailureReasons.RunDeleted, "The run was deleted; what was pushed stays.");
        if (facts.Reject is not { } reason) return facts.Approvals is { Count: > 0 } && status.Proposal is null ? context.Block(FailureReasons.ApprovalForged) : null;

        var by = facts.RejectedBy ?? UserName.Unknown;
        var denial = new DenialStatus { By = by, At = context.Now, Reason = Bounded.Text(reason) };
        // An approval is never taken back, so a rejection after it ends the attempt without a Denied beside the Approved.
        var approved = status.Approval is not null || AttemptConditions.IsLetThrough(status);
        return context.End(AttemptPhase.Rejected, FailureReasons.Rejected, $"Rejected by {by}: {(reason.Length > 0 ? reason : "no reason given")}",
            status with { Denial = status.Denial ?? (approved ? null : denial) });
    }

    private static AttemptDecision Finish(AttemptContext context, AttemptDecision decision)
    {
        var status = decision.Status with
        {
            ObservedGeneration = context.Attempt.Generation,
            Usage = (decision.Status.Usage ?? new Usage()) with { Actions = AttemptBudget.Actions(context, decision) },
        };
        return decision with { Status = status with { Conditions = AttemptConditions.Project(status, context.Attempt.Status?.Conditions, context.Now) } };
    }
}
