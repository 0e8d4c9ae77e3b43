namespace HealOperator.Core.Attempts;

/// <summary>When an attempt was in which phase.</summary>
public static class AttemptTimeline
{
    private const int MostEntries = 30;

    /// <summary>How long an attempt waited for a human, up to now.</summary>
    public static TimeSpan Waited(AttemptStatus? status, DateTimeOffset now)
    {
        var waited = TimeSpan.Zero;
        var entries = status?.Timeline ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Phase is not AttemptPhase.AwaitingApproval) continue;
            var end = i + 1 < entries.Count ? entries[i + 1].At : now;
            if (end > entries[i].At) waited += end - entries[i].At;
        }

        return waited;
    }

    /// <summary>When the attempt ended; null while it is under way.</summary>
    public static DateTimeOffset? FinishedAt(AttemptStatus? status) =>
        status is { Phase: { } phase } && phase.IsTerminal() ? status.Timeline?.LastOrDefault(entry => entry.Phase == phase)?.At : null;

    /// <summary>Adds the beginning of a phase.</summary>
    internal static IReadOnlyList<TimelineEntry> Begin(IReadOnlyList<TimelineEntry>? timeline, AttemptPhase phase, DateTimeOffset at) =>
        [.. (timeline ?? []).Append(new TimelineEntry { Phase = phase, At = at }).TakeLast(MostEntries)];
}
