using System.Text.RegularExpressions;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Sources;

namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>Finds patterns that a change brings in or takes away: what it moves, or edits beside the pattern, does not count.</summary>
/// <param name="languages">The languages that the patterns are written for.</param>
/// <param name="patterns">What is looked for.</param>
internal class PatternCheck(IReadOnlyCollection<Language> languages, IReadOnlyList<ChangePattern> patterns) : IChangeCheck
{
    /// <inheritdoc />
    public IEnumerable<GateFinding> Judge(ChangeSet change)
    {
        var files = change.Files.Where(Covers).ToList();
        return files.Count == 0 ? [] : patterns.SelectMany(pattern => Find(pattern, files));
    }

    /// <summary>Whether a file is looked at.</summary>
    protected virtual bool Covers(ChangedFile file) => languages.Contains(file.Language);

    private static IEnumerable<GateFinding> Find(ChangePattern pattern, List<ChangedFile> all)
    {
        var files = all.Where(file => (pattern.Files is PatternFiles.All || file.IsTest == pattern.Files is PatternFiles.Tests) && file.Diff.Paths.Any(pattern.Paths)).ToList();
        var (lost, gained) = Pairing.Cancel(files.SelectMany(file => Occurrences(pattern, file, file.Before)), files.SelectMany(file => Occurrences(pattern, file, file.After)), item => item.Text);
        Pairing.Match(lost, gained, (left, right) => left.File == right.File ? Alike(pattern.Edits, left, right) : 0, Likeness.Edited);
        if (pattern.UnlessAfter is { } substitute)
        {
            var expression = SafeRegex.Of(substitute);
            lost.RemoveAll(item => expression.IsMatch(item.File.After.Code));
            gained.RemoveAll(item => expression.IsMatch(item.File.After.Code));
        }

        return (pattern.Removed ? lost : gained).Select(item => new GateFinding
        {
            Rule = pattern.Rule,
            Code = pattern.Code,
            File = item.File.Path,
            Line = item.Line,
            Message = pattern.Message,
            Certain = pattern.Certain,
        });
    }

    private static double Alike(PatternEdits edits, Occurrence left, Occurrence right) => edits switch
    {
        PatternEdits.Ignored => Likeness.Of(left.Rest, right.Rest),
        PatternEdits.Growing => Likeness.Contains(left.Text, right.Text) ? 1 : 0,
        PatternEdits.Shrinking => Likeness.Contains(right.Text, left.Text) ? 1 : 0,
        _ => 0,
    };

    private static IEnumerable<Occurrence> Occurrences(ChangePattern pattern, ChangedFile file, SourceText text)
    {
        if (text.Lines.Count == 0 || (pattern.Words is { } words && !text.Raw.AsSpan().ContainsAny(words))) yield break;
        foreach (Match match in pattern.Regex.Matches(text.View(pattern.View)))
        {
            var point = match.Groups["at"] is { Success: true } at ? at.Index : match.Index + LeadingSpace(match.Value);
            var lines = text.LinesAround(match.Index + LeadingSpace(match.Value), match.Index + match.Length);
            if (!pattern.Where(match.Value, lines) || (match.Groups["known"] is { Success: true } known && !IsKnown(file, known.Value))) continue;
            var squeezed = Likeness.Squeeze(lines);
            var rest = squeezed.Replace(Likeness.Squeeze(text.Raw.Substring(match.Index, match.Length)), " ", StringComparison.Ordinal);
            yield return new Occurrence(file, text.NumberAt(point), pattern.ByMatch ? Likeness.Squeeze(match.Groups["at"] is { Success: true } group ? group.Value : match.Value) : squeezed, rest);
        }
    }

    private static readonly string[] Keywords = ["if", "for", "foreach", "while", "switch", "catch", "when", "match", "function", "return"];

    private static bool IsKnown(ChangedFile file, string name) => !Keywords.Contains(name) && SafeRegex.Of($@"\b{Regex.Escape(name)}\s*[({{=]").IsMatch(file.Before.Code);

    private static int LeadingSpace(string text) => text.Length - text.AsSpan().TrimStart().Length;
}
