using HealOperator.Core.Attempts;

namespace HealOperator.Core.Outcomes;

/// <summary>Which marks an attempt bears by itself.</summary>
public static class OutcomeMarks
{
    private static readonly OutcomeMark[] False = [OutcomeMark.Recurred, OutcomeMark.Reverted, OutcomeMark.ControlPassed, OutcomeMark.Marked];

    /// <summary>Marks that show in other attempts, and that an attempt keeps once it has them.</summary>
    private static readonly OutcomeMark[] SeenLater = [OutcomeMark.Recurred, OutcomeMark.Reverted];

    /// <summary>Whether one of them makes a heal false.</summary>
    public static bool AreFalse(IReadOnlyList<OutcomeMark> marks) => marks.Any(False.Contains);

    /// <summary>
    /// The marks of an attempt that has ended; none while it is under way, and none without a proposal. What nothing proved (Inconclusive,
    /// refused, expired, blocked) counts as proposed only.
    /// </summary>
    /// <param name="status">The attempt.</param>
    /// <param name="markedFalse">Whether a person says that its heal was false; without a heal that says nothing.</param>
    public static IReadOnlyList<OutcomeMark> Of(AttemptStatus? status, bool markedFalse)
    {
        if (status is not { Phase: { } phase, Classification: not null, Proposal: not null } || !phase.IsTerminal()) return [];
        var marks = new List<OutcomeMark> { OutcomeMark.Proposed };
        if (phase.IsSuccess()) marks.Add(OutcomeMark.Healed);
        if (status.Verdict?.Outcome is VerdictOutcome.NotHealed) marks.Add(OutcomeMark.NotHealed);
        if (status.Verdict?.Outcome is VerdictOutcome.Flaky) marks.Add(OutcomeMark.ControlPassed);
        if (markedFalse && phase.IsSuccess()) marks.Add(OutcomeMark.Marked);
        return marks;
    }

    /// <summary>An attempt's own marks together with those that others gave it, in the order of the enum.</summary>
    internal static IReadOnlyList<OutcomeMark> Keep(IReadOnlyList<OutcomeMark> own, IReadOnlyList<OutcomeMark> counted) =>
        [.. own.Union(counted.Where(SeenLater.Contains)).Order()];
}
