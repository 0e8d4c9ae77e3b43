namespace HealOperator.Core.Attempts.Phases;

/// <summary>A human is asked. The answer is first recorded in the status and acted on only after.</summary>
internal static class AwaitingApprovalPhase
{
    public const string UnknownPerson = "unknown (see the audit log)";

    /// <summary>The command that approves exactly this proposal.</summary>
    public static string Command(AttemptSnapshot attempt, FixProposal proposal) =>
        $"kubectl annotate -n {attempt.Namespace} healattempts.healoperator.io/{attempt.Name} healoperator.io/approve={ProposalDigest.Short(proposal.Digest)} --overwrite";

    public static AttemptDecision Decide(AttemptContext context)
    {
        var status = context.Status;
        if (status.Proposal is not { } proposal || !ProposalDigest.IsGenuine(context.Pins, proposal)) return context.Block(FailureReasons.ProposalTampered);
        if (status.Gate?.Outcome is not GateOutcome.NeedsApproval) return context.Block(FailureReasons.PolicyDenied, "The gate did not offer this proposal to a human.");
        if (status.Approval is { } approval) return Continue(context, proposal, approval);
        if (status.ExpiresAt is not { } expires || context.Now >= expires) return context.End(AttemptPhase.Expired, FailureReasons.Expired, null);
        if (PolicyChange.Heard(context, proposal) is { } change) return change;
        if (context.Facts.Approve?.Trim() is { } answer) return Answer(context, proposal, answer, expires);
        return context.Stay(new AttemptEffect.RequeueAt(expires));
    }

    private static AttemptDecision Continue(AttemptContext context, FixProposal proposal, ApprovalStatus approval) => approval.Digest == proposal.Digest
        ? context.Enter(AttemptPhase.Applying, "Approved; the fix is being applied.", context.Status,
            new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.Approved, Bounded.Text($"Approved by {approval.By}: {proposal.Summary}")))
        : context.Block(FailureReasons.ProposalTampered);

    private static AttemptDecision Answer(AttemptContext context, FixProposal proposal, string answer, DateTimeOffset expires)
    {
        if (answer == proposal.Digest || answer == ProposalDigest.Short(proposal.Digest))
        {
            var approval = new ApprovalStatus { By = context.Facts.ApprovedBy ?? UnknownPerson, At = context.Now, Digest = proposal.Digest };
            return context.Stay(context.Status with { Approval = approval });
        }

        var refused = Bounded.Text(answer, ProposalDigest.ShortLength * 6);
        if (refused == context.Status.RefusedApproval) return context.Stay(new AttemptEffect.RequeueAt(expires));
        return context.Stay(context.Status with { RefusedApproval = refused }, new AttemptEffect.RequeueAt(expires),
            new AttemptEffect.Emit(EventKind.Warning, FailureReasons.ApprovalDigestMismatch, $"'{refused}' is not the digest of this proposal. Type: {Command(context.Attempt, proposal)}"));
    }
}
