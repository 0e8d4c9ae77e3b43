using System.Buffers;
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
    private readonly List<MatchedError> _errors = [];
    private readonly HashSet<string> _fingerprints = [];
    private readonly HashSet<MatchedError> _known = [];
    private MatchedError? _primary;
    private long _bytes;
    private int _lines;

    /// <summary>Reads with the given matchers, or those that are built in.</summary>
    public FailureReader(MatcherSet? matchers = null)
    {
        _engine = new(matchers ?? MatcherSet.BuiltIn, Add);
        _splitter = new(OnLine);
        _following = new(_excerpt);
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
        return new()
        {
            Errors = [.. _errors.Select(_following.Of).OrderBy(e => e.Error.LogLine)],
            Primary = _primary is null ? null : _following.Of(_primary),
            Fingerprints = _fingerprints,
            Excerpt = _excerpt.Lines,
            ExcerptStart = _excerpt.Start,
            Tail = _excerpt.Tail,
            Lines = _lines,
            Bytes = _bytes,
        };
    }

    private void OnLine(ReadOnlySpan<char> text, int number)
    {
        _lines = number;
        _excerpt.Add(text, number);
        _following.Add(text);
        _engine.Feed(text, number);
    }

    private void Add(MatchedError found)
    {
        var isPrimary = IsCloserToTheCause(found);
        if (isPrimary)
        {
            _primary = found;
            _excerpt.Mark(found.Error.LogLine ?? _lines);
        }

        var isNew = Keep(found, isPrimary);
        if (isNew || isPrimary) _following.Follow(found, isPrimary);
    }

    // The primary error is always kept: it takes the place of what says the same, or of the last when there is no room.
    private bool Keep(MatchedError found, bool isPrimary)
    {
        if (_errors.Count >= MostErrors && !isPrimary) return false;
        if (!_known.Add(WithoutPlace(found)))
        {
            if (isPrimary) _errors[_errors.FindIndex(e => WithoutPlace(e) == WithoutPlace(found))] = found;
            return false;
        }

        if (_errors.Count >= MostErrors)
        {
            _known.Remove(WithoutPlace(_errors[^1]));
            _errors.RemoveAt(_errors.Count - 1);
        }

        _fingerprints.Add(Fingerprint.Of(found.Error));
        _errors.Add(found);
        return true;
    }

    private static MatchedError WithoutPlace(MatchedError found) => found with { Error = found.Error with { LogLine = null } };

    private bool IsCloserToTheCause(MatchedError found) =>
        _primary is null
        || found.Rank < _primary.Rank
        || (found.Rank == _primary.Rank && found.Error.LogLine < _primary.Error.LogLine);
}
