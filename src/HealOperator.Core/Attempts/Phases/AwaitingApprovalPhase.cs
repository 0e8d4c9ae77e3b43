using HealOperator.Core.Approvals;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>People are asked. Their answers are first recorded in the status and acted on only after.</summary>
internal static class AwaitingApprovalPhase
{
    /// <summary>The command that approves exactly this proposal, and behind it how far the approval is where it takes more than one.</summary>
    public static string Command(AttemptContext context, FixProposal proposal) => Command(context, proposal, Count(context, proposal, context.Status.Approvals ?? []));

    public static AttemptDecision Decide(AttemptContext context)
    {
        var status = context.Status;
        if (status.Proposal is not { } proposal || !ProposalDigest.IsGenuine(context.Pins, proposal)) return context.Block(FailureReasons.ProposalTampered);
        if (status.Gate?.Outcome is not GateOutcome.NeedsApproval) return context.Block(FailureReasons.PolicyDenied, "The gate did not offer this proposal to a human.");
        if (status.Approval is { } approval) return Continue(context, proposal, approval);
        if (status.ExpiresAt is not { } expires || context.Now >= expires) return context.End(AttemptPhase.Expired, FailureReasons.Expired, null);
        return PolicyChange.Heard(context, proposal) ?? Answer(context, proposal, expires);
    }

    /// <summary>Whether the recorded approvals are what both the recorded policy and the one of today ask for.</summary>
    public static bool IsApproved(AttemptContext context, FixProposal proposal) =>
        context.Status.Approval is { } approval && approval.Digest == proposal.Digest && Count(context, proposal, context.Status.Approvals ?? [approval]).IsEnough;

    private static AttemptDecision Continue(AttemptContext context, FixProposal proposal, ApprovalStatus approval) => approval.Digest == proposal.Digest
        ? context.Enter(AttemptPhase.Applying, "Approved; the fix is being applied.", context.Status,
            new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.Approved, Bounded.Text($"Approved by {approval.By}: {proposal.Summary}")))
        : context.Block(FailureReasons.ProposalTampered);

    private static AttemptDecision Answer(AttemptContext context, FixProposal proposal, DateTimeOffset expires)
    {
        var given = GivenAnswers.Of(context, proposal);
        var tally = Count(context, proposal, given.Approvals);
        var message = Command(context, proposal, tally);
        var before = context.Status.Approvals?.Count ?? 0;
        var status = context.Status with { Message = message, Approvals = tally.Given.Count == before ? context.Status.Approvals : tally.Given };
        if (tally.IsEnough) return context.Stay(status with { Approval = new ApprovalStatus { By = Bounded.Text(tally.Names), At = context.Now, Digest = proposal.Digest } });

        List<AttemptEffect> effects = [new AttemptEffect.RequeueAt(expires)];
        if (tally.Given.Count > before) effects.Add(new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.ApprovalCounted, Bounded.Text($"One more approval is counted, and another is needed. {message}")));
        if (given.Refused is not { } refused || refused.Key == status.RefusedApproval) return context.Stay(status, [.. effects]);
        effects.Add(new AttemptEffect.Emit(EventKind.Warning, refused.Reason, Bounded.Text($"{refused.Sentence} Type: {message}")));
        return context.Stay(status with { RefusedApproval = refused.Key }, [.. effects]);
    }

    private static ApprovalTally Count(AttemptContext context, FixProposal proposal, IEnumerable<ApprovalStatus> approvals) => context.Demand.Count(proposal.Digest, approvals, context.Pins.Author);

    private static string Command(AttemptContext context, FixProposal proposal, ApprovalTally tally) =>
        ApprovalCommand.For(context.Attempt.Namespace, context.Attempt.Name, proposal.Digest) + Bounded.Text(tally.Progress, Bounded.Message / 2);
}
