using HealOperator.Core.Policies;

namespace HealOperator.Core.Outcomes;

/// <summary>
/// Keeps the record of a class. Every attempt is counted once for each of its marks: what was counted of it stands in its entry, and in
/// the attempt itself once the record is written, so that counting again changes nothing, whenever the operator was stopped.
/// </summary>
public static class OutcomeBook
{
    /// <summary>Entries that are kept; one that is not settled stays beyond that.</summary>
    public const int MostEntries = 50;

    /// <summary>Counts an attempt, or what has changed about it. The same record when there is nothing new.</summary>
    /// <param name="status">The record; null when there is none yet.</param>
    /// <param name="entry">The attempt with its own marks.</param>
    /// <param name="counted">What the attempt says was counted of it; null when nothing was.</param>
    public static OutcomeStatus? Count(OutcomeStatus? status, OutcomeEntry entry, IReadOnlyList<OutcomeMark>? counted)
    {
        var known = (status?.Entries ?? []).FirstOrDefault(other => other.Uid == entry.Uid);
        var before = known?.Marks ?? counted ?? [];
        var after = OutcomeMarks.Keep(entry.Marks, before);
        return after.SequenceEqual(before.Order()) ? status : Replace(status ?? new OutcomeStatus(), before, (known ?? entry) with { Marks = after });
    }

    /// <summary>Marks a heal as false for what a later run showed. The same record when the heal is not known any more, or is marked already.</summary>
    public static OutcomeStatus Mark(OutcomeStatus status, string uid, OutcomeMark mark) =>
        (status.Entries ?? []).FirstOrDefault(entry => entry.Uid == uid) is { } known && known.Marks.Contains(OutcomeMark.Healed) && !known.Marks.Contains(mark)
            ? Replace(status, known.Marks, known with { Marks = [.. known.Marks.Append(mark).Order()] })
            : status;

    /// <summary>Begins anew for rates and bounds. The same record when it did so for the same reason last.</summary>
    public static OutcomeStatus Restore(OutcomeStatus status, string reason, DateTimeOffset now) => status.Restored?.Reason == reason ? status : status with
    {
        Restored = new OutcomeRestore
        {
            At = now,
            Reason = reason,
            Healed = status.Healed,
            NotHealed = status.NotHealed,
            ControlPassed = status.FalseFixes.ControlPassed,
            FalseFixes = status.FalseFixes.Total,
        },
    };

    /// <summary>Drops the oldest entries beyond <see cref="MostEntries"/>: of those alone that can never be counted again.</summary>
    /// <param name="status">The record.</param>
    /// <param name="isSettled">Whether the attempt is gone, or says itself that just this was counted of it.</param>
    public static OutcomeStatus Trim(OutcomeStatus status, Func<OutcomeEntry, bool> isSettled)
    {
        var entries = status.Entries ?? [];
        var surplus = entries.Count - MostEntries;
        if (surplus <= 0) return status;
        var dropped = entries.OrderBy(entry => entry.At).Where(isSettled).Take(surplus).Select(entry => entry.Uid).ToHashSet(StringComparer.Ordinal);
        return dropped.Count == 0 ? status : status with { Entries = [.. entries.Where(entry => !dropped.Contains(entry.Uid))] };
    }

    /// <summary>Computes rates, bound and demotion from the counts.</summary>
    public static OutcomeStatus Assess(OutcomeStatus status, OutcomeClass of, FalseFixesPolicy policy, DateTimeOffset now)
    {
        var tally = OutcomeTally.Of(of, status);
        var demoted = DemotionRule.IsDemoted(tally, policy);
        return status with
        {
            FalseRate = tally.FalseRate,
            LowerBound = (int)Math.Floor((WilsonScore.LowerBound(tally.Stood, tally.Trials) * 100) + 1e-9),
            Demoted = demoted,
            DemotedAt = demoted ? status.DemotedAt ?? now : null,
            Message = demoted ? $"{DemotionRule.Sentence(tally, policy)} True heals lift that, or: kubectl annotate healoutcomes.healoperator.io/{of.Name} healoperator.io/restore=<reason>" : null,
        };
    }

    private static OutcomeStatus Replace(OutcomeStatus status, IReadOnlyList<OutcomeMark> before, OutcomeEntry entry)
    {
        int Change(OutcomeMark mark) => (entry.Marks.Contains(mark) ? 1 : 0) - (before.Contains(mark) ? 1 : 0);
        var counts = status.FalseFixes;
        return status with
        {
            Proposed = status.Proposed + Change(OutcomeMark.Proposed),
            Healed = status.Healed + Change(OutcomeMark.Healed),
            NotHealed = status.NotHealed + Change(OutcomeMark.NotHealed),
            FalseFixes = new FalseFixCounts
            {
                Total = counts.Total + (entry.IsFalse ? 1 : 0) - (OutcomeMarks.AreFalse(before) ? 1 : 0),
                Recurred = counts.Recurred + Change(OutcomeMark.Recurred),
                Reverted = counts.Reverted + Change(OutcomeMark.Reverted),
                ControlPassed = counts.ControlPassed + Change(OutcomeMark.ControlPassed),
                Marked = counts.Marked + Change(OutcomeMark.Marked),
            },
            Entries = [.. (status.Entries ?? []).Where(other => other.Uid != entry.Uid), entry],
        };
    }
}
