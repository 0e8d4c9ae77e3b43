namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A matcher that is ready to run.</summary>
internal sealed class Matcher
{
    private readonly Refinement[] _refinements;
    private readonly MatcherRegex? _until;

    public Matcher(MatcherDefinition definition)
    {
        Definition = definition;
        Patterns = [.. definition.Pattern.Select(p => new LinePattern(p))];
        Start = definition.Pattern.TakeWhile(p => p.Above).Count();
        IsList = definition.Pattern.Count > 1 && definition.Pattern[^1] is { Loop: true, First: false, Aside: false, Append: false } last && last.Message + last.Code > 0;
        _refinements = [.. (definition.Refine ?? []).Select(r => new Refinement(new(r.Regexp), r))];
        _until = definition.Until is null ? null : new(definition.Until);
    }

    public MatcherDefinition Definition { get; }

    public int Rank => Definition.Rank ?? 1;

    public IReadOnlyList<LinePattern> Patterns { get; }

    /// <summary>Index of the pattern whose line has the anchor; those before it stand above.</summary>
    public int Start { get; }

    /// <summary>Whether each match of the last pattern is an error of its own.</summary>
    public bool IsList { get; }

    /// <summary>Whether the line ends an error that waits for more.</summary>
    public bool EndsAt(ReadOnlySpan<char> line) => _until?.IsMatch(line) == true;

    /// <summary>Adds what the refinements know of the error.</summary>
    public MatchedError Refine(StructuredError error)
    {
        var category = Definition.Category ?? FailureCategory.Compilation;
        var text = error.Code is null ? error.Message : $"{error.Code}: {error.Message}";
        foreach (var (regex, refine) in _refinements)
        {
            if (!regex.IsMatch(text)) continue;
            var refined = error with
            {
                Code = refine.Code ?? error.Code,
                Type = refine.Type ?? error.Type,
                Suggestion = error.Suggestion ?? (refine.Suggestion is { } advice ? regex.Fill(advice, text) : null),
            };
            return new(refined, refine.Category ?? category, refine.Rule, refine.Rank ?? Rank) { States = Definition.States };
        }

        return new(error, category, Definition.Owner, Rank) { States = Definition.States };
    }

    private sealed record Refinement(MatcherRegex Expression, RefineDefinition Definition);
}
