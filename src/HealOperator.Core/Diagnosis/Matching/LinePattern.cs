namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A pattern that is ready to match.</summary>
internal sealed class LinePattern(PatternDefinition definition)
{
    private readonly MatcherRegex _regex = new(definition.Regexp);

    private int _hits;
    private int _misses;

    public PatternDefinition Definition => definition;

    /// <summary>Whether the line matches, without what it says.</summary>
    public bool IsMatch(ReadOnlySpan<char> line) => _regex.IsMatch(line);

    /// <summary>Whether the line matches; what it says is taken into the draft.</summary>
    public LineMatch Match(ReadOnlySpan<char> line, ErrorDraft draft, int number)
    {
        if (definition.Whole) return MatchWhole(line, draft, number);
        // Most lines do not match and are not worth a string; where most do, matching twice costs more.
        if (_hits <= _misses && !_regex.IsMatch(line)) return Miss();
        var groups = _regex.Groups(line.ToString());
        if (!groups[0].Success) return Miss();
        _hits++;
        if (IsIgnored(line))
        {
            draft.Spare(groups, definition, number);
            return LineMatch.PassedOver;
        }

        if (definition.Aside) draft.TakeAside(groups, definition);
        else draft.Take(groups, definition, number);
        return LineMatch.Taken;
    }

    private LineMatch MatchWhole(ReadOnlySpan<char> line, ErrorDraft draft, int number)
    {
        if (!_regex.IsMatch(line)) return LineMatch.None;
        if (IsIgnored(line)) return LineMatch.PassedOver;
        draft.Take(line.Trim().ToString(), number);
        return LineMatch.Taken;
    }

    private bool IsIgnored(ReadOnlySpan<char> line)
    {
        foreach (var word in definition.Ignore ?? [])
        {
            if (line.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private LineMatch Miss()
    {
        _misses++;
        return LineMatch.None;
    }
}
