using System.Buffers;
using HealOperator.Core.Diagnosis.Choosing;
using HealOperator.Core.Diagnosis.Logs;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis;

/// <summary>
/// Reads a log in one pass: its errors, which of them is the first cause, and what names them. The log may have any size
/// and hold any bytes; memory stays within a few MiB. Feed it as bytes come, then call <see cref="Complete"/> once.
/// </summary>
public sealed class FailureReader
{
    /// <summary>Most different errors that are kept.</summary>
    public const int MostErrors = 500;

    private readonly MatcherEngine _engine;
    private readonly LogSplitter _splitter;
    private readonly LogExcerpt _excerpt = new();
    private readonly FollowingLines _following;
    private readonly PrimaryChooser _chooser;
    private readonly List<MatchedError> _errors = [];
    private readonly HashSet<string> _fingerprints = [];
    private readonly Dictionary<MatchedError, int> _lastSeen = [];
    private long _bytes;
    private int _lines;

    /// <summary>Reads with the given matchers, or those that are built in.</summary>
    public FailureReader(MatcherSet? matchers = null)
    {
        _engine = new(matchers ?? MatcherSet.BuiltIn, _excerpt, Add);
        _splitter = new(OnLine);
        _following = new(_excerpt);
        _chooser = new(_excerpt);
    }

    /// <summary>Reads a whole stream.</summary>
    public static async Task<FailureLog> ReadAsync(Stream log, CancellationToken cancellationToken = default)
    {
        var reader = new FailureReader();
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            while (await log.ReadAsync(buffer, cancellationToken) is > 0 and var read) reader.Feed(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return reader.Complete();
    }

    /// <summary>Takes the next bytes of the log.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        _bytes += bytes.Length;
        _splitter.Feed(bytes);
    }

    /// <summary>Takes the end of the log.</summary>
    public FailureLog Complete()
    {
        _splitter.Complete();
        _engine.Complete();
        var (suspect, outcome) = _chooser.Complete(_lines);
        var errors = _errors.Select(e => _following.Of(e) with { Survived = _chooser.IsSurvived(_lastSeen[WithoutPlace(e)]) }).ToList();
        var cause = suspect is null ? null : errors.Find(e => e == suspect.Error && e.Following.Count > 0) ?? suspect.Error with { Following = suspect.Window.Following };
        if (cause is not null) Insert(errors, cause);
        return new()
        {
            Errors = [.. errors.OrderBy(e => e.Error.LogLine)],
            Primary = outcome == LogOutcome.Passed ? null : cause,
            Survived = outcome == LogOutcome.Passed ? cause : null,
            Outcome = outcome,
            Fingerprints = _fingerprints,
            Excerpt = suspect?.Window.Lines ?? _excerpt.Tail,
            ExcerptStart = suspect?.Window.Start ?? _excerpt.TailStart,
            Tail = _excerpt.Tail,
            Lines = _lines,
            Bytes = _bytes,
        };
    }

    private void OnLine(LogLine line)
    {
        _lines = line.Number;
        _excerpt.Add(line);
        _following.Add(line);
        _engine.Feed(line);
    }

    private void Add(MatchedError found, string? task)
    {
        if (found.States is null or LogStatement.StepFailed or LogStatement.ToolFailed or LogStatement.RunFailed or LogStatement.RunAborted) AddError(found, task);
        if (found.States is { } statement) _chooser.Add(statement, found.Error.LogLine ?? _lines);
    }

    private void AddError(MatchedError found, string? task)
    {
        _chooser.Add(found);
        if (_errors.Count >= MostErrors) return;
        var isNew = !_lastSeen.ContainsKey(WithoutPlace(found));
        _lastSeen[WithoutPlace(found)] = found.Error.LogLine ?? _lines;
        if (!isNew) return;
        _fingerprints.Add(Fingerprint.Of(found.Error));
        _errors.Add(found);
        _following.Follow(found, task);
    }

    // The primary error is always among the errors: it takes the place of what says the same, or of the last when there is no room.
    private void Insert(List<MatchedError> errors, MatchedError cause)
    {
        var same = errors.FindIndex(e => WithoutPlace(e) == WithoutPlace(cause));
        if (same < 0 && errors.Count >= MostErrors) same = errors.Count - 1;
        if (same >= 0) errors[same] = cause;
        else errors.Add(cause);
        _fingerprints.Add(Fingerprint.Of(cause.Error));
    }

    private static MatchedError WithoutPlace(MatchedError found) => found with { Error = found.Error with { LogLine = null } };
}
