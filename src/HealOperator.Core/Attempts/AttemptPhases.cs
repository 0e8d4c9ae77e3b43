namespace HealOperator.Core.Attempts;

/// <summary>What phases have in common.</summary>
public static class AttemptPhases
{
    /// <summary>Whether nothing more happens in a phase.</summary>
    public static bool IsTerminal(this AttemptPhase phase) => phase is AttemptPhase.Healed or AttemptPhase.Progressed or AttemptPhase.NotHealed
        or AttemptPhase.Blocked or AttemptPhase.Rejected or AttemptPhase.Expired or AttemptPhase.Aborted;

    /// <summary>Whether an attempt did what it is for: its fix removed the diagnosed failure.</summary>
    public static bool IsSuccess(this AttemptPhase phase) => phase is AttemptPhase.Healed or AttemptPhase.Progressed;
}
