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

    /// <summary>Whether all it still does is to look at lines that others take.</summary>
    public bool OnlyLooksAside => IsComplete && matcher.Patterns.Skip(_current + 1).Append(matcher.Patterns[^1]).All(p => p.Definition.Aside);

    /// <summary>The error that the last lines completed; null when there is none, or when each line of a loop was one of its own.</summary>
    public StructuredError? Error => IsList ? null : draft.Finish(matcher.Definition);

    /// <summary>The error that the line just taken is by itself.</summary>
    public StructuredError? Item { get; private set; }

    /// <summary>Takes the next line; true when it belongs to the error.</summary>
    public bool Advance(ReadOnlySpan<char> line, int number)
    {
        Item = null;
        var current = matcher.Patterns[_current].Definition;
        if (current.First && current.Loop && Take(_current, line, number)) return true;
        for (var next = _current + 1; next < matcher.Patterns.Count; next++)
        {
            if (Take(next, line, number)) return !matcher.Patterns[next].Definition.Aside;
            if (!matcher.Patterns[next].Definition.Optional) break;
        }

        if (current.Loop && !current.First && Take(_current, line, number)) return !current.Aside;
        _skipped++;
        IsClosed = _skipped > Allowed;
        return false;
    }

    public bool WaitsForMore => _current + 1 < matcher.Patterns.Count || matcher.Patterns[_current].Definition.Loop;

    // The last line of several, when it loops.
    private bool IsList => matcher.Patterns.Count > 1 && matcher.Patterns[^1].Definition is { Loop: true, First: false, Aside: false };

    private int Allowed
    {
        get
        {
            var most = matcher.Patterns[_current].Definition.Loop ? matcher.Patterns[_current].Definition.Skip : 0;
            for (var i = _current + 1; i < matcher.Patterns.Count; i++) most = Math.Max(most, matcher.Patterns[i].Definition.Skip);
            return most;
        }
    }

    private bool Take(int index, ReadOnlySpan<char> line, int number)
    {
        var pattern = matcher.Patterns[index];
        var isItem = IsList && index == matcher.Patterns.Count - 1;
        var target = isItem ? draft.Copy() : draft;
        var match = pattern.Match(line, target, number);
        if (match == LineMatch.None) return false;
        _skipped = 0;
        if (match == LineMatch.PassedOver && !pattern.Definition.Loop) return true;
        if (match == LineMatch.Taken && isItem) Item = target.Finish(matcher.Definition);
        _current = index;
        IsClosed = !WaitsForMore;
        return true;
    }
}
