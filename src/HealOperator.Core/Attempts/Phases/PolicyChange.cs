using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>Hours can lie between the gate and the approval: a policy that has become stricter is heard, one that has become looser is not.</summary>
internal static class PolicyChange
{
    /// <summary>What ends the attempt because the policy of today would not let the proposal get where it is.</summary>
    public static AttemptDecision? Objection(AttemptContext context, FixProposal proposal)
    {
        if (!context.Attempt.Spec.Policy.IsGenuine()) return context.Block(FailureReasons.PolicyTampered);
        var today = GatingPhase.Evaluate(context, proposal);
        if (today.Outcome is GateOutcome.Denied) return context.Block(FailureReasons.PolicyChanged, $"The policy was changed after the gate and denies the fix now. {string.Join(' ', today.Reasons)}");
        if (context.Attempt.Mode is HealMode.Observe) return context.Block(FailureReasons.PolicyChanged, "The mode was changed to Observe after the gate, so nothing is applied.");
        return today.Outcome is GateOutcome.NeedsApproval && context.Status.Gate?.Outcome is GateOutcome.AutoApproved
            ? context.Block(FailureReasons.PolicyChanged, $"The policy was changed after the gate and asks for a human now. {string.Join(' ', today.Reasons)}")
            : null;
    }

    /// <summary>What a waiting attempt learns: further reasons to look closely are added for the human who is asked.</summary>
    public static AttemptDecision? Heard(AttemptContext context, FixProposal proposal)
    {
        if (Objection(context, proposal) is { } objection) return objection;
        var gate = context.Status.Gate!;
        var stricter = GateDecision.Stricter(gate, GatingPhase.Evaluate(context, proposal));
        if (stricter.Reasons.Count == gate.Reasons.Count) return null;
        var added = string.Join(' ', stricter.Reasons.Except(gate.Reasons));
        return context.Stay(context.Status with { Gate = stricter }, new AttemptEffect.Emit(EventKind.Warning, FailureReasons.PolicyChanged, Bounded.Text($"The policy was changed while the attempt waits. {added}")));
    }
}
