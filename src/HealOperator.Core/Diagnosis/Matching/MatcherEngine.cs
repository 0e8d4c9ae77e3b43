namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Runs all matchers over the lines of one log, in one pass.</summary>
/// <param name="matchers">The matchers; where two match the same line, the one that stands first wins.</param>
/// <param name="found">Receives each error once it is complete.</param>
internal sealed class MatcherEngine(MatcherSet matchers, Action<MatchedError> found)
{
    private const int MostOpen = 8;

    private readonly List<OpenMatch> _open = [];

    public void Feed(ReadOnlySpan<char> line, int number)
    {
        var taken = false;
        for (var i = 0; i < _open.Count; i++)
        {
            taken |= _open[i].Advance(line, number);
            if (_open[i].Item is { } item) found(_open[i].Matcher.Refine(item));
            if (_open[i].IsClosed) Close(i--);
        }

        if (!matchers.MayMatch(line) || StartFirst(matchers.Statements, line, number) || taken) return;
        StartFirst(matchers.All, line, number);
    }

    public void Complete()
    {
        while (_open.Count > 0) Close(0);
    }

    private bool StartFirst(IReadOnlyList<Matcher> candidates, ReadOnlySpan<char> line, int number)
    {
        foreach (var matcher in candidates)
        {
            if (matcher.MayStartAt(line) && Start(matcher, line, number)) return true;
        }

        return false;
    }

    private bool Start(Matcher matcher, ReadOnlySpan<char> line, int number)
    {
        var draft = new ErrorDraft();
        if (matcher.Patterns[0].Match(line, draft, number) != LineMatch.Taken) return false;
        var match = new OpenMatch(matcher, draft);
        if (!match.WaitsForMore)
        {
            Report(match);
            return true;
        }

        EndEarlier(matcher);
        // A first line alone proves nothing yet, so other matchers may still read it as theirs.
        if (_open.Count == MostOpen) Close(0);
        _open.Add(match);
        return match.IsComplete;
    }

    // Where the next error of a tool starts, what one before it still waits for will not come.
    private void EndEarlier(Matcher matcher)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Matcher == matcher && !_open[i].OnlyLooksAside) Close(i);
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
        if (match.Error is { } error) found(match.Matcher.Refine(error));
    }
}
