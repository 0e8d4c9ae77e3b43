using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A pattern that is ready to match; its expression is built when it is first needed, since most never are.</summary>
internal sealed class LinePattern
{
    private readonly Lazy<Regex> _regex;

    public LinePattern(PatternDefinition definition)
    {
        Definition = definition;
        _regex = new(() => MatcherRegex.Create(definition.Regexp), LazyThreadSafetyMode.PublicationOnly);
    }

    public PatternDefinition Definition { get; }

    /// <summary>Whether the line matches; what it says is taken into the draft.</summary>
    public LineMatch Match(ReadOnlySpan<char> line, ErrorDraft draft, int number)
    {
        if (!_regex.Value.IsMatch(line)) return LineMatch.None;
        var groups = _regex.Value.Match(line.ToString()).Groups;
        foreach (var word in Definition.Ignore ?? [])
        {
            if (!line.Contains(word, StringComparison.Ordinal)) continue;
            draft.Spare(groups, Definition, number);
            return LineMatch.PassedOver;
        }

        if (Definition.Aside) draft.TakeAside(groups, Definition);
        else draft.Take(groups, Definition, number);
        return LineMatch.Taken;
    }
}
