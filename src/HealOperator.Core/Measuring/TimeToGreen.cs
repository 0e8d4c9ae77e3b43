using HealOperator.Core.Attempts;

namespace HealOperator.Core.Measuring;

/// <summary>How long it took from the first failure of a run to its proved fix, and where the time went.</summary>
/// <param name="Total">From the first failure to Healed.</param>
/// <param name="Phases">The parts, which add up to the total; phases of all attempts together.</param>
public sealed record TimeToGreen(TimeSpan Total, IReadOnlyDictionary<string, TimeSpan> Phases)
{
    /// <summary>The time in which no attempt was under way: before the first one, and the backoff between two.</summary>
    public const string BetweenAttempts = nameof(BetweenAttempts);

    /// <summary>Every name of a part.</summary>
    public static IReadOnlyList<string> PhaseNames { get; } =
        [.. Enum.GetValues<AttemptPhase>().Where(phase => !phase.IsTerminal()).Select(phase => phase.ToString()), BetweenAttempts];

    /// <summary>Takes the time. Clocks that went backwards give no negative part.</summary>
    /// <param name="firstFailure">When the run first failed; the beginning of the first attempt when null.</param>
    /// <param name="attempts">All attempts in order; the last one healed.</param>
    /// <returns>Null when there is no timeline to read.</returns>
    public static TimeToGreen? Of(DateTimeOffset? firstFailure, IReadOnlyList<AttemptStatus?> attempts)
    {
        var entries = attempts.SelectMany(attempt => attempt?.Timeline ?? []).ToList();
        if (entries.Count == 0) return null;
        var begin = firstFailure ?? entries[0].At;
        var phases = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var (part, since) = (BetweenAttempts, begin);
        foreach (var entry in entries)
        {
            var until = entry.At > since ? entry.At : since;
            if (until > since) phases[part] = phases.GetValueOrDefault(part) + (until - since);
            (part, since) = (entry.Phase.IsTerminal() ? BetweenAttempts : entry.Phase.ToString(), until);
        }

        return new(since - begin, phases);
    }
}
