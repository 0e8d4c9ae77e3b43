namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A pattern that is ready to match.</summary>
internal sealed class LinePattern(PatternDefinition definition)
{
    private readonly MatcherRegex _regex = new(definition.Regexp);

    public PatternDefinition Definition => definition;

    /// <summary>Whether the line matches, without what it says.</summary>
    public bool IsMatch(ReadOnlySpan<char> line) => _regex.IsMatch(line);

    /// <summary>Whether the line matches; what it says is taken into the draft.</summary>
    public LineMatch Match(ReadOnlySpan<char> line, ErrorDraft draft, int number)
    {
        if (!_regex.IsMatch(line)) return LineMatch.None;
        var groups = _regex.Groups(line.ToString());
        foreach (var word in definition.Ignore ?? [])
        {
            if (!line.Contains(word, StringComparison.Ordinal)) continue;
            draft.Spare(groups, definition, number);
            return LineMatch.PassedOver;
        }

        if (definition.Aside) draft.TakeAside(groups, definition);
        else draft.Take(groups, definition, number);
        return LineMatch.Taken;
    }
}
