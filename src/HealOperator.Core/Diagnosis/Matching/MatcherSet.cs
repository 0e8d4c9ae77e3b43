using System.Buffers;
using System.Text.Json;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A list of matchers with what is shared by them: a quick test that most lines of a log fail.</summary>
public sealed class MatcherSet
{
    private static readonly Lazy<MatcherSet> Shipped = new(LoadShipped);

    // Beyond this many words .NET's search of several words falls back from vectors to a slow automaton.
    private const int WordsAtOnce = 64;

    private readonly IReadOnlyList<SearchValues<string>>? _anchors;

    private MatcherSet(IReadOnlyList<Matcher> matchers)
    {
        All = [.. matchers.Where(m => m.Definition.States is null)];
        Statements = [.. matchers.Where(m => m.Definition.States is not null)];
        if (matchers.All(m => m.Anchors.Count > 0))
            _anchors = [.. matchers.SelectMany(m => m.Anchors).Distinct().Chunk(WordsAtOnce).Select(words => SearchValues.Create(words, StringComparison.Ordinal))];
    }

    /// <summary>The matchers of config/matchers.</summary>
    public static MatcherSet BuiltIn => Shipped.Value;

    /// <summary>The matchers of errors.</summary>
    internal IReadOnlyList<Matcher> All { get; }

    /// <summary>The matchers of what a log states of the run itself; a line in the middle of an error may be one, too.</summary>
    internal IReadOnlyList<Matcher> Statements { get; }

    /// <summary>A set of these files alone, in the order in which the shipped ones would stand.</summary>
    /// <exception cref="FormatException">A text is not a problem-matcher file, or an expression in it cannot be used; the message says which.</exception>
    public static MatcherSet Load(IEnumerable<(string Name, string Json)> files) =>
        new([.. files.OrderBy(f => f.Name, StringComparer.Ordinal).SelectMany(f => Parse(f.Json, f.Name)).OrderBy(m => m.Rank)]);

    /// <summary>This set with the matchers of a file before its own.</summary>
    /// <exception cref="FormatException">The text is not a problem-matcher file, or an expression in it cannot be used; the message says which.</exception>
    public MatcherSet With(string json, string name) => new([.. Parse(json, name), .. Statements, .. All]);

    internal bool MayMatch(ReadOnlySpan<char> line)
    {
        if (_anchors is null) return true;
        foreach (var words in _anchors)
        {
            if (line.ContainsAny(words)) return true;
        }

        return false;
    }

    private static IEnumerable<Matcher> Parse(string json, string name)
    {
        MatcherFile? file;
        try
        {
            file = JsonSerializer.Deserialize(json, MatcherJsonContext.Default.MatcherFile);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{name} is not a problem-matcher file: {e.Message}", e);
        }

        var definitions = file?.ProblemMatcher ?? throw new FormatException($"{name} has no problemMatcher list.");
        foreach (var definition in definitions) Validate(definition, name);
        return definitions.Select(d => new Matcher(d));
    }

    private static void Validate(MatcherDefinition definition, string name)
    {
        if (definition.Pattern.Count == 0) throw new FormatException($"{name}: matcher {definition.Owner} has no pattern.");
        foreach (var text in definition.Pattern.Select(p => p.Regexp).Concat((definition.Refine ?? []).Select(r => r.Regexp)))
        {
            try
            {
                MatcherRegex.Create(text);
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
                throw new FormatException($"{name}: matcher {definition.Owner}: the expression '{text}' cannot be used: {e.Message}", e);
            }
        }
    }

    // The shipped files are not validated here: building every expression at each start is what Lazy avoids; a test does it.
    private static MatcherSet LoadShipped()
    {
        var assembly = typeof(MatcherSet).Assembly;
        var matchers = new List<Matcher>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".matcher.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var file = JsonSerializer.Deserialize(stream, MatcherJsonContext.Default.MatcherFile)!;
            matchers.AddRange(file.ProblemMatcher.Select(d => new Matcher(d)));
        }

        return new([.. matchers.OrderBy(m => m.Rank)]);
    }
}
