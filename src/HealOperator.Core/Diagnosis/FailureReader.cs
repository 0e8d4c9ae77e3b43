using System.Runtime.CompilerServices;
using HealOperator.Core.Diagnosis.Artifacts;
using HealOperator.Core.Diagnosis.Choosing;
using HealOperator.Core.Diagnosis.Logs;
using HealOperator.Core.Diagnosis.Matching;

namespace HealOperator.Core.Diagnosis;

/// <summary>
/// Reads a log in one pass: its errors, which of them is the first cause, and what names them. The log may have any size
/// and hold any bytes; memory stays within a few MiB. Feed it as bytes come, then call <see cref="Complete"/> once. Structured logs and
/// reports are read as the text that a console would show.
/// </summary>
public sealed class FailureReader : ILogLines
{
    /// <summary>Most different errors that are kept.</summary>
    public const int MostErrors = 500;

    private readonly ArtifactFeed _artifacts;
    private readonly MatcherEngine _engine;
    private readonly LogBuffer _buffer = new();
    private readonly LogScanner _scanner;
    private readonly LogExcerpt _excerpt;
    private readonly FollowingLines _following;
    private readonly PrimaryChooser _chooser;
    private readonly RepeatedLines _repeats = new();
    private readonly List<Sighting> _foundInLine = [];
    private readonly List<MatchedError> _errors = [];
    private readonly Dictionary<MatchedError, Sighting> _sightings = [];
    private long _bytes;

    /// <summary>Reads with the given matchers, or those that are built in.</summary>
    /// <param name="matchers">The matchers.</param>
    /// <param name="manifest">Where the nodes of a dbt project are written, for its run_results.json.</param>
    public FailureReader(MatcherSet? matchers = null, DbtManifest? manifest = null)
    {
        _artifacts = new(manifest);
        var set = matchers ?? MatcherSet.BuiltIn;
        var history = new LogHistory(_buffer);
        _scanner = new(_buffer, history, new(set.Anchors), this);
        _excerpt = new(history);
        _engine = new(set, _excerpt, Add);
        _following = new(_excerpt);
        _chooser = new(_excerpt);
    }

    /// <inheritdoc/>
    bool ILogLines.WantsEveryLine => !_engine.IsIdle || _excerpt.WantsLines || _following.WantsLines;

    /// <summary>Reads a whole stream.</summary>
    public static async Task<FailureLog> ReadAsync(Stream log, CancellationToken cancellationToken = default) => await ReadAsync(log, null, cancellationToken);

    /// <summary>Reads a whole stream with the given matchers, or those that are built in.</summary>
    public static Task<FailureLog> ReadAsync(Stream log, MatcherSet? matchers, CancellationToken cancellationToken = default) =>
        new FailureReader(matchers).ReadToEndAsync(log, cancellationToken);

    /// <summary>Reads a whole stream; this reader must be a fresh one.</summary>
    public async Task<FailureLog> ReadToEndAsync(Stream log, CancellationToken cancellationToken = default)
    {
        var first = new byte[ArtifactProbe.MostBytes];
        while (_artifacts.Kind != ArtifactKind.Text && await log.ReadAsync(first, cancellationToken) is > 0 and var read) Feed(first.AsSpan(0, read));
        while (await log.ReadAsync(_buffer.Free(), cancellationToken) is > 0 and var read)
        {
            _bytes += read;
            Take(read);
        }

        return Complete();
    }

    /// <summary>Takes the next bytes of the log.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        _bytes += bytes.Length;
        FeedText(_artifacts.Translate(bytes));
    }

    /// <summary>Takes the end of the log.</summary>
    public FailureLog Complete()
    {
        FeedText(_artifacts.Complete());
        _scanner.Run(isEnd: true);
        _engine.Complete();
        var (suspect, outcome) = _chooser.Complete(_scanner.Lines);
        var errors = _errors.Select(e => _following.Of(e) with { Survived = _chooser.IsSurvived(_sightings[WithoutPlace(e)].LastLine) }).ToList();
        var cause = suspect is null ? null : errors.Find(e => e == suspect.Error && e.Following.Count > 0) ?? suspect.Error with { Following = suspect.Window.Following };
        if (cause is not null) Insert(errors, cause);
        return _artifacts.Restore(new()
        {
            Errors = [.. errors.OrderBy(e => e.Error.LogLine)],
            Primary = outcome == LogOutcome.Passed ? null : cause,
            Survived = outcome == LogOutcome.Passed ? cause : null,
            Outcome = outcome,
            Excerpt = suspect?.Window.Lines ?? _excerpt.Tail,
            ExcerptStart = suspect?.Window.Start ?? _excerpt.TailStart,
            Tail = _excerpt.Tail,
            Lines = _scanner.Lines,
            Bytes = _bytes,
        });
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool ILogLines.TryRepeat(ReadOnlySpan<byte> line, int number)
    {
        if (_repeats.Find(line) is not { } found) return false;
        foreach (var sighting in found)
        {
            Choose(sighting.Found, number);
            if (_errors.Count < MostErrors) sighting.LastLine = number;
        }

        return true;
    }

    /// <inheritdoc/>
    void ILogLines.Take(LogLine line, CandidateSet candidates)
    {
        _foundInLine.Clear();
        _excerpt.Add(line);
        _following.Add(line);
        if (_engine.Feed(line, candidates)) _repeats.Remember(_foundInLine);
        else _repeats.Forget();
    }

    private void FeedText(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var free = _buffer.Free().Span;
            var count = Math.Min(free.Length, text.Length);
            text[..count].CopyTo(free);
            text = text[count..];
            Take(count);
        }
    }

    private void Take(int count)
    {
        _buffer.Filled(count);
        _scanner.Run(isEnd: false);
    }

    private void Add(MatchedError found, string? task)
    {
        var line = found.Error.LogLine ?? _scanner.Lines;
        Choose(found, line);
        _foundInLine.Add(IsError(found) ? Keep(found, line, task) : new(found));
    }

    private void Choose(MatchedError found, int line)
    {
        if (IsError(found)) _chooser.Add(found, line);
        if (found.States is { } statement) _chooser.Add(statement, line);
    }

    private static bool IsError(MatchedError found) =>
        found.States is null || found.States.Value.IsError();

    private Sighting Keep(MatchedError found, int line, string? task)
    {
        if (_errors.Count >= MostErrors) return new(found);
        if (!_sightings.TryGetValue(WithoutPlace(found), out var sighting))
        {
            sighting = _sightings[WithoutPlace(found)] = new(found);
            _errors.Add(found);
            _following.Follow(found, task);
        }

        sighting.LastLine = line;
        return sighting;
    }

    // The primary error is always among the errors: it takes the place of what says the same, or of the last when there is no room.
    private void Insert(List<MatchedError> errors, MatchedError cause)
    {
        var same = errors.FindIndex(e => WithoutPlace(e) == WithoutPlace(cause));
        if (same < 0 && errors.Count >= MostErrors) same = errors.Count - 1;
        if (same >= 0) errors[same] = cause;
        else errors.Add(cause);
    }

    private static MatchedError WithoutPlace(MatchedError found) => found with { Error = found.Error with { LogLine = null } };
}
