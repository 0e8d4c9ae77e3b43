using HealOperator.Core.Attempts;

namespace HealOperator.Core.Measuring;

/// <summary>Reads the outcome off a status.</summary>
public static class AttemptOutcomes
{
    /// <summary>Null while the attempt is under way.</summary>
    public static AttemptOutcome? Of(AttemptStatus? status) => status?.Phase switch
    {
        AttemptPhase.Healed => AttemptOutcome.Healed,
        AttemptPhase.Progressed => AttemptOutcome.Progressed,
        AttemptPhase.NotHealed => status.Verdict?.Outcome switch
        {
            VerdictOutcome.Flaky => AttemptOutcome.Flaky,
            VerdictOutcome.Inconclusive => AttemptOutcome.Inconclusive,
            _ => AttemptOutcome.NotHealed,
        },
        AttemptPhase.Blocked => AttemptOutcome.Blocked,
        AttemptPhase.Rejected => AttemptOutcome.Rejected,
        AttemptPhase.Expired => AttemptOutcome.Expired,
        AttemptPhase.Aborted => AttemptOutcome.Aborted,
        _ => null,
    };
}
