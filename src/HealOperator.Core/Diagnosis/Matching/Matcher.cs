using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A matcher that is ready to run.</summary>
internal sealed class Matcher(MatcherDefinition definition)
{
    private readonly Lazy<IReadOnlyList<(Regex Regex, RefineDefinition Definition)>> _refinements = new(
        () => [.. (definition.Refine ?? []).Select(r => (MatcherRegex.Create(r.Regexp), r))], LazyThreadSafetyMode.PublicationOnly);

    public MatcherDefinition Definition => definition;

    public IReadOnlyList<string> Anchors { get; } = definition.Anchors ?? [];

    public int Rank => definition.Rank ?? 1;

    public IReadOnlyList<LinePattern> Patterns { get; } = [.. definition.Pattern.Select(p => new LinePattern(p))];

    public bool MayStartAt(ReadOnlySpan<char> line)
    {
        if (Anchors.Count == 0) return true;
        foreach (var anchor in Anchors)
        {
            if (line.Contains(anchor, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Adds what the refinements know of the error.</summary>
    public MatchedError Refine(StructuredError error)
    {
        var text = error.Code is null ? error.Message : $"{error.Code}: {error.Message}";
        foreach (var (regex, refine) in _refinements.Value)
        {
            if (!regex.IsMatch(text)) continue;
            var refined = error with
            {
                Code = refine.Code ?? error.Code,
                Type = refine.Type ?? error.Type,
                Suggestion = error.Suggestion ?? (refine.Suggestion is { } advice ? regex.Match(text).Result(advice) : null),
            };
            return new(refined, refine.Category ?? definition.Category, refine.Rule, refine.Rank ?? Rank) { States = definition.States };
        }

        return new(error, definition.Category, definition.Owner, Rank) { States = definition.States };
    }
}
