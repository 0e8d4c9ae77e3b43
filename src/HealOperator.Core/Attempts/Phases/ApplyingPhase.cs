using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>What was gated is what is applied: the digest is computed anew before every step, and the policy of this moment may still say no.</summary>
internal static class ApplyingPhase
{
    public static AttemptDecision Decide(AttemptContext context)
    {
        var status = context.Status;
        if (!context.IsInspected) return context.Block(FailureReasons.InternalError, "The attempt is past diagnosis, but its evidence is not recorded.");
        if (status.Proposal is not { } proposal || !ProposalDigest.IsGenuine(context.Pins, proposal)) return context.Block(FailureReasons.ProposalTampered);
        if (!IsAllowed(context, proposal)) return context.Block(FailureReasons.PolicyDenied, "Neither the gate nor as many people as the policy asks for approved this proposal.");
        return proposal.Kind is FixKind.Code or FixKind.Revert ? Push(context, proposal) : Record(context, proposal);
    }

    private static bool IsAllowed(AttemptContext context, FixProposal proposal) => context.Status.Denial is null && context.Status.Gate?.Outcome switch
    {
        GateOutcome.AutoApproved => true,
        GateOutcome.NeedsApproval => AwaitingApprovalPhase.IsApproved(context, proposal),
        _ => false,
    };

    private static AttemptDecision Push(AttemptContext context, FixProposal proposal)
    {
        if (context.Base is not { } commit) return context.Block(FailureReasons.CannotPin);
        if (context.Status.Fix is { } known) return Verify(context, context.Status, $"{proposal.Summary} Pushed to {known.Branch}.");
        if (context.Facts.Apply is null) return PolicyChange.Objection(context, proposal) ?? context.Stay(new AttemptEffect.EnsureApply(proposal.Digest, commit));

        var result = WorkResult.Of(context.Facts.Apply, FailureReasons.ApplyFailed);
        if (result.IsPending) return context.Stay();
        if (result.Reason is { } reason) return context.Block(reason, result.Message);

        var fix = result.Report?.Apply?.Fix;
        var pushed = result.Report?.Apply?.Evidence;
        var status = pushed is null && context.Status.Evidence?.Branch is not null ? context.Status : EvidencePush.Record(context.Status, pushed);
        if (status is null || fix is null || !HealBranch.IsFix(fix.Branch) || !PinnedRef.TryPin(fix.Commit, out _)) return context.Block(FailureReasons.ReportInvalid);
        return Verify(context, status with { Fix = fix }, $"{proposal.Summary} Pushed to {fix.Branch}.");
    }

    private static AttemptDecision Record(AttemptContext context, FixProposal proposal)
    {
        if (PolicyChange.Objection(context, proposal) is { } objection) return objection;
        var push = EvidencePush.Of(context, context.Status);
        if (push.Waiting is { } waiting) return waiting;
        return push.Reason is { } reason ? context.Block(reason, push.Message, push.Status) : Verify(context, push.Status, proposal.Summary);
    }

    private static AttemptDecision Verify(AttemptContext context, AttemptStatus status, string message) =>
        context.Enter(AttemptPhase.Verifying, "The patched run and the control run are under way.", status,
            new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.FixApplied, Bounded.Text(message)));
}
