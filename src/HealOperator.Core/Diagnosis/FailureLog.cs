using HealOperator.Core.Diagnosis.Choosing;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis;

/// <summary>What is known of a log once it was read.</summary>
public sealed record FailureLog
{
    /// <summary>The different errors in the order of the log, at most <see cref="FailureReader.MostErrors"/>.</summary>
    public required IReadOnlyList<MatchedError> Errors { get; init; }

    /// <summary>The first cause; null when the log shows no error, or says that the run ended well.</summary>
    public MatchedError? Primary { get; init; }

    /// <summary>Of a log that says that its run ended well: what would be the first cause, had it not.</summary>
    public MatchedError? Survived { get; init; }

    /// <summary>How the run ended, as far as the log says.</summary>
    public LogOutcome Outcome { get; init; }

    /// <summary>The lines around the primary error, or the last lines where there is none.</summary>
    public required IReadOnlyList<string> Excerpt { get; init; }

    /// <summary>Number of the first line of the excerpt, from 1.</summary>
    public int ExcerptStart { get; init; }

    /// <summary>The last lines of the log.</summary>
    public required IReadOnlyList<string> Tail { get; init; }

    /// <summary>Lines of the log.</summary>
    public int Lines { get; init; }

    /// <summary>Bytes of the log.</summary>
    public long Bytes { get; init; }

    /// <summary>The errors that may be what the run failed of: no surroundings, no echoes, and nothing that it survived.</summary>
    public IEnumerable<MatchedError> Causes => Errors.Where(e => e.Rank <= MatchedError.LastRankOfCauses && !e.Survived);

    /// <summary>Fingerprints of <see cref="Errors"/>. Made at each call: they take longer than the errors, and not everybody wants them.</summary>
    public IReadOnlySet<string> Fingerprints() => Errors.Select(e => Fingerprint.Of(e.Error)).ToHashSet();

    /// <summary>The log of a container that printed nothing.</summary>
    public static FailureLog Empty { get; } = new FailureReader().Complete();
}
