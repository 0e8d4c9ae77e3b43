using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Measuring;

/// <summary>
/// What a written change of a status counts. Only a change of phase counts anything, and a phase is entered by one guarded write: so nothing
/// is counted twice, however often an object is looked at and whoever looks.
/// </summary>
public static class Measurements
{
    /// <summary>What an attempt's change counts.</summary>
    /// <param name="before">The status before the write; null for the first one.</param>
    /// <param name="after">The status that was written.</param>
    /// <param name="firstFailure">When the run first failed.</param>
    /// <param name="earlier">The earlier attempts of the run, in order.</param>
    public static IEnumerable<HealMeasurement> Of(AttemptStatus? before, AttemptStatus after, DateTimeOffset? firstFailure, IEnumerable<AttemptStatus?> earlier)
    {
        if (before?.Phase == after.Phase) yield break;
        var key = FixClass.Of(after);
        if (after.Phase is AttemptPhase.AwaitingApproval) yield return new HealMeasurement.Escalated(key, EscalationReason.Approval);
        if (AttemptOutcomes.Of(after) is not { } outcome) yield break;
        yield return new HealMeasurement.AttemptEnded(key, outcome);
        if (outcome is AttemptOutcome.Healed && TimeToGreen.Of(firstFailure, [.. earlier, after]) is { } time) yield return new HealMeasurement.Green(key, time);
    }

    /// <summary>What a run's change counts: one that was being healed and failed for good is left to people.</summary>
    public static IEnumerable<HealMeasurement> Of(RunStatus? before, RunStatus after)
    {
        if (before?.Phase == after.Phase || after is not { Phase: RunPhase.Failed, Attempts: [.., var last] } || after.Blocker?.Reason is FailureReasons.RunDeleted) yield break;
        yield return new HealMeasurement.Escalated(FixClass.Of(after.Category, last.Fixer), EscalationReasons.Of(after.Blocker?.Reason));
    }
}
