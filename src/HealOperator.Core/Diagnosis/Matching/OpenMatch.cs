namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A matcher that has seen the first line of an error and waits for the others.</summary>
internal sealed class OpenMatch(Matcher matcher, ErrorDraft draft)
{
    private int _current;
    private int _skipped;

    public Matcher Matcher => matcher;

    /// <summary>Whether every line that must come has come.</summary>
    public bool IsComplete
    {
        get
        {
            for (var i = _current + 1; i < matcher.Patterns.Count; i++)
            {
                if (!matcher.Patterns[i].Definition.Optional) return false;
            }

            return true;
        }
    }

    /// <summary>Whether no further line can belong to it.</summary>
    public bool IsClosed { get; private set; }

    public StructuredError? Error => draft.Finish(matcher.Definition);

    /// <summary>Takes the next line; true when it belongs to the error.</summary>
    public bool Advance(ReadOnlySpan<char> line, int number)
    {
        for (var next = _current + 1; next < matcher.Patterns.Count; next++)
        {
            if (matcher.Patterns[next].TryMatch(line, draft, number)) return MoveTo(next);
            if (!matcher.Patterns[next].Definition.Optional) break;
        }

        if (matcher.Patterns[_current].Definition.Loop && matcher.Patterns[_current].TryMatch(line, draft, number)) return MoveTo(_current);
        _skipped++;
        IsClosed = _skipped > Allowed;
        return false;
    }

    public bool WaitsForMore => _current + 1 < matcher.Patterns.Count || matcher.Patterns[_current].Definition.Loop;

    private int Allowed
    {
        get
        {
            var most = matcher.Patterns[_current].Definition.Loop ? matcher.Patterns[_current].Definition.Skip : 0;
            for (var i = _current + 1; i < matcher.Patterns.Count; i++) most = Math.Max(most, matcher.Patterns[i].Definition.Skip);
            return most;
        }
    }

    private bool MoveTo(int pattern)
    {
        _current = pattern;
        _skipped = 0;
        IsClosed = !WaitsForMore;
        return true;
    }
}
