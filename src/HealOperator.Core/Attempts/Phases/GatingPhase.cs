using HealOperator.Core.Diagnosis;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>The policy looks at the proposal, once: what the gate said is recorded and never asked again for the same proposal.</summary>
internal static class GatingPhase
{
    private const string DefaultExpiry = "24h";

    public static AttemptDecision Decide(AttemptContext context)
    {
        if (!context.IsInspected) return context.Block(FailureReasons.InternalError, "The attempt is past diagnosis, but its evidence is not recorded.");
        if (context.Status.Proposal is not { } proposal) return WithoutProposal(context);
        if (!ProposalDigest.IsGenuine(context.Pins, proposal)) return context.Block(FailureReasons.ProposalTampered);
        if (!context.Attempt.Spec.Policy.IsGenuine()) return context.Block(FailureReasons.PolicyTampered);

        var gate = context.Status.Gate ?? Evaluate(context, proposal);
        var status = context.Status with { Gate = gate };
        return MinimizingPhase.Begin(context, status, proposal) ?? Route(context, status, proposal);
    }

    /// <summary>Where a gated proposal goes: to be applied, to a human, or nowhere.</summary>
    public static AttemptDecision Route(AttemptContext context, AttemptStatus status, FixProposal proposal)
    {
        var gate = status.Gate!;
        if (gate.Outcome is GateOutcome.AutoApproved && context.Attempt.Mode is HealMode.Autonomous)
        {
            return context.Enter(AttemptPhase.Applying, "The policy lets the fix through; it is being applied.", status,
                new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.AutoApproved, Bounded.Text(proposal.Summary)));
        }

        var push = EvidencePush.Of(context, status);
        if (push.Waiting is { } waiting) return waiting;
        if (gate.Outcome is GateOutcome.Denied) return context.Block(FailureReasons.PolicyDenied, WithPush(string.Join(' ', gate.Reasons), push), push.Status);
        if (context.Attempt.Mode is HealMode.Observe)
        {
            return context.Block(FailureReasons.ObserveOnly, WithPush($"The mode is Observe, so nothing is applied. Would have been proposed: {proposal.Summary}", push), push.Status);
        }

        return push.Reason is { } reason ? context.Block(reason, push.Message, push.Status) : Ask(context, push.Status, proposal);
    }

    /// <summary>What the gate says at this moment: the policy that the attempt recorded and the one of today must both let the proposal through.</summary>
    public static GateDecision Evaluate(AttemptContext context, FixProposal proposal)
    {
        var today = Evaluate(context, proposal, context.Policy);
        return context.Attempt.Spec.Policy.Rules is { } recorded ? GateDecision.Stricter(Evaluate(context, proposal, recorded), today) : today;
    }

    private static GateDecision Evaluate(AttemptContext context, FixProposal proposal, HealPolicySpec policy) => Gate.Evaluate(proposal, policy, new GateContext
    {
        Mode = context.Attempt.Mode,
        HasGit = context.Attempt.HasGit,
        BuildsOnFix = context.Pins.OriginalCommit != context.Pins.Commit,
        // The record moves on while a human is asked; what was judged by stands.
        Outcomes = context.Status.Gate?.Given is { } given ? given.Outcomes ?? [] : context.Facts.Outcomes,
    });

    private static AttemptDecision Ask(AttemptContext context, AttemptStatus status, FixProposal proposal)
    {
        var expires = Moment.Add(context.Now, Moment.Duration(context.Policy.Approval.ExpiresAfter, DefaultExpiry));
        var command = AwaitingApprovalPhase.Command(context, proposal);
        return context.Enter(AttemptPhase.AwaitingApproval, command, status with { ExpiresAt = expires },
            new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.AwaitingApproval, Bounded.Text($"{proposal.Summary} Approve with: {command}")));
    }

    private static AttemptDecision WithoutProposal(AttemptContext context)
    {
        var push = EvidencePush.Of(context, context.Status);
        if (push.Waiting is { } waiting) return waiting;
        var classification = context.Status.Classification!;
        var reason = classification.Category is FailureCategory.Unknown ? FailureReasons.UnknownFailure : FailureReasons.NoProposal;
        return context.Block(reason, WithPush($"{ReasonSentences.Of(reason)} {classification.Why}", push), push.Status);
    }

    private static string WithPush(string message, EvidencePush push) =>
        push.Reason is null ? message : $"{Bounded.Text(message, Bounded.Message / 2)} The evidence branch could not be pushed ({push.Reason}): {push.Message}";
}
