using HealOperator.Core.Diagnosis.Logs;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Runs all matchers over the lines of one log, in one pass.</summary>
/// <param name="matchers">The matchers; where two match the same line, the one that stands first wins.</param>
/// <param name="recent">The lines before the one that is fed.</param>
/// <param name="found">Receives each error once it is complete, with the task whose lines it was read from.</param>
internal sealed class MatcherEngine(MatcherSet matchers, LogExcerpt recent, Action<MatchedError, string?> found)
{
    private const int MostOpen = 8;

    private readonly List<OpenMatch> _open = [];

    private bool _lookedAbove;

    /// <summary>Whether no error waits for further lines.</summary>
    public bool IsIdle => _open.Count == 0;

    /// <summary>Reads a line; true when what it said depended on no other line, so that an equal line will say the same.</summary>
    public bool Feed(LogLine line, CandidateSet candidates)
    {
        var wasIdle = IsIdle;
        _lookedAbove = false;
        var taken = !line.IsCommentary && Advance(line);
        var statement = StartFirst(candidates, 0, matchers.Statements, line);
        if (!taken && statement?.States?.IsError() != true && !line.IsCommentary) StartFirst(candidates, matchers.Statements, matchers.All.Count, line);
        return wasIdle && IsIdle && !_lookedAbove;
    }

    public void Complete()
    {
        while (_open.Count > 0) Close(0);
    }

    private bool Advance(LogLine line)
    {
        var taken = false;
        for (var i = 0; i < _open.Count; i++)
        {
            taken |= _open[i].Advance(line);
            if (_open[i].Item is { } item) found(_open[i].Matcher.Refine(item), _open[i].Task);
            if (_open[i].IsClosed) Close(i--);
        }

        return taken;
    }

    private ListedMatcher? StartFirst(CandidateSet candidates, int from, int end, LogLine line)
    {
        for (var i = candidates.Next(from); i >= 0 && i < end; i = candidates.Next(i + 1))
        {
            if (Start(matchers.All[i].Matcher, line)) return matchers.All[i];
        }

        return null;
    }

    private bool Start(Matcher matcher, LogLine line) =>
        line.BareStart > 0
            ? Start(matcher, line, line.Bare, line.Task.ToString()) || Start(matcher, line, line.Text, null)
            : Start(matcher, line, line.Text, null);

    private bool Start(Matcher matcher, LogLine line, ReadOnlySpan<char> text, string? task)
    {
        var draft = new ErrorDraft();
        if (matcher.Start > 0 && (!matcher.Patterns[matcher.Start].IsMatch(text) || !LookAbove(matcher, draft, line.Number, task))) return false;
        var match = new OpenMatch(matcher, draft, task);
        if (!match.Begin(text, line.Number)) return false;
        if (match.Item is { } item) found(matcher.Refine(item), task);
        if (!match.WaitsForMore)
        {
            Report(match);
            return true;
        }

        EndEarlier(match);
        // A first line alone proves nothing yet, so other matchers may still read it as theirs.
        if (_open.Count == MostOpen) Close(0);
        _open.Add(match);
        return match.IsComplete;
    }

    private bool LookAbove(Matcher matcher, ErrorDraft draft, int number, string? task)
    {
        _lookedAbove = true;
        for (var i = matcher.Start - 1; i >= 0; i--)
        {
            var pattern = matcher.Patterns[i];
            if (recent.FindAbove(pattern, draft, number, task) is { } above) number = above;
            else if (!pattern.Definition.Optional) return false;
        }

        return true;
    }

    // Where the next error of a tool starts, what one before it still waits for will not come.
    private void EndEarlier(OpenMatch match)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Matcher == match.Matcher && _open[i].Task == match.Task && !_open[i].OnlyLooksAside) Close(i);
        }
    }

    private void Close(int index)
    {
        var match = _open[index];
        _open.RemoveAt(index);
        if (match.IsComplete) Report(match);
    }

    private void Report(OpenMatch match)
    {
        if (match.Error is { } error) found(match.Matcher.Refine(error), match.Task);
    }
}
