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
        new([.. files.OrderBy(f => f.Name, StringComparer.Ordinal).SelectMany(f => MatcherFileReader.ReadStrict(f.Json, f.Name)).OrderBy(m => m.Rank)]);

    /// <summary>This set with the matchers of a file before its own.</summary>
    /// <exception cref="FormatException">The text is not a problem-matcher file, or an expression in it cannot be used; the message says which.</exception>
    public MatcherSet With(string json, string name) => new([.. MatcherFileReader.ReadLenient(json, name), .. Statements, .. All]);

    /// <summary>The matchers of one file of the user's, and no others.</summary>
    /// <exception cref="FormatException">As <see cref="With"/>.</exception>
    internal static MatcherSet Only(string json, string name) => new(MatcherFileReader.ReadLenient(json, name));

    internal bool MayMatch(ReadOnlySpan<char> line)
    {
        if (_anchors is null) return true;
        foreach (var words in _anchors)
        {
            if (line.ContainsAny(words)) return true;
        }

        return false;
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
            matchers.AddRange(file.ProblemMatcher.Select(d => new Matcher(d, MatcherRegex.Create)));
        }

        return new([.. matchers.OrderBy(m => m.Rank)]);
    }
}
