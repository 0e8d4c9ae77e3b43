using static HealOperator.Core.Attempts.ConditionList;

namespace HealOperator.Core.Attempts;

/// <summary>Conditions of an attempt: a pure projection of its status.</summary>
public static class AttemptConditions
{
    /// <summary>Projects a status. Approved and Denied appear only once they are true, exclude each other and never change.</summary>
    public static IReadOnlyList<StatusCondition> Project(AttemptStatus status, IReadOnlyList<StatusCondition>? previous, DateTimeOffset now)
    {
        var list = new ConditionList(previous, status.ObservedGeneration, now);
        var phase = status.Phase ?? AttemptPhase.Pinning;

        if (status.Classification is { } why) list.Add("Diagnosed", True, ProgressReasons.Diagnosed, $"{why.Category}: {why.Why}");
        if (status.Evidence is { } evidence) list.Add("EvidenceRecorded", True, ProgressReasons.EvidenceRecorded, Where(evidence));
        if (status.Proposal is { } proposal) list.Add("ProposalReady", True, ProgressReasons.ProposalReady, proposal.Summary);
        else if (status.Evidence is not null && phase is not AttemptPhase.Preparing) list.Add("ProposalReady", False, FailureReasons.NoProposal, ReasonSentences.Of(FailureReasons.NoProposal));
        AddAnswer(list, status);
        if (status.Fix is { } fix) list.Add("FixApplied", True, ProgressReasons.FixApplied, $"{fix.Branch} at {fix.Commit}");
        if (status.Verdict is { } verdict) list.Add("Verified", verdict.Outcome is VerdictOutcome.Healed ? True : False, verdict.Outcome.ToString(), verdict.Message);
        AddEnd(list, status, phase);
        return list.Build();
    }

    private static void AddAnswer(ConditionList list, AttemptStatus status)
    {
        if (status.Approval is { } approval) list.Add("Approved", True, ProgressReasons.Approved, $"By {approval.By}: {ProposalDigest.Short(approval.Digest)}");
        else if (IsLetThrough(status)) list.Add("Approved", True, ProgressReasons.AutoApproved, "The policy lets the fix through.");
        else if (status.Gate is { Outcome: GateOutcome.Denied } gate) list.Add("Denied", True, FailureReasons.PolicyDenied, string.Join(' ', gate.Reasons));
        else if (status.Denial is { } denial) list.Add("Denied", True, FailureReasons.Rejected, $"By {denial.By}: {denial.Reason}");
    }

    /// <summary>What the gate said is final only when the search for a smaller proposal, which is gated anew, is over.</summary>
    internal static bool IsLetThrough(AttemptStatus status) =>
        status is { Gate.Outcome: GateOutcome.AutoApproved } && (status.Minimization is null || status.Timeline?.Any(entry => entry.Phase is AttemptPhase.Applying) == true);

    private static void AddEnd(ConditionList list, AttemptStatus status, AttemptPhase phase)
    {
        var reason = status.Blocker?.Reason ?? status.Verdict?.Outcome.ToString() ?? (phase is AttemptPhase.AwaitingApproval ? ProgressReasons.AwaitingApproval : ProgressReasons.InProgress);
        if (!phase.IsTerminal())
        {
            list.Add("Succeeded", Unknown, reason, status.Message).Add("Reconciling", True, reason, status.Message);
            return;
        }

        list.Add("Succeeded", phase.IsSuccess() ? True : False, reason, status.Message);
        if (!phase.IsSuccess()) list.Add("Stalled", True, reason, status.Message);
    }

    private static string Where(EvidenceStatus evidence) =>
        evidence.Branch is null ? $"ConfigMap {evidence.ConfigMap}" : $"ConfigMap {evidence.ConfigMap} and branch {evidence.Branch}";
}
