namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>A list of matchers with what is shared by them.</summary>
public sealed class MatcherSet
{
    private static readonly Lazy<MatcherSet> Shipped = new(() => new([.. ShippedMatchers.Read().OrderBy(m => m.Rank)]));

    private readonly Lazy<AnchorIndex> _anchors;

    private MatcherSet(IReadOnlyList<ListedMatcher> matchers)
    {
        All = [.. matchers.Where(m => m.States is not null), .. matchers.Where(m => m.States is null)];
        Statements = All.TakeWhile(m => m.States is not null).Count();
        _anchors = new(() => new(All));
    }

    /// <summary>The matchers of config/matchers.</summary>
    public static MatcherSet BuiltIn => Shipped.Value;

    /// <summary>All matchers: first those of what a log states of the run itself (a line in the middle of an error may be one, too), then those of errors.</summary>
    internal IReadOnlyList<ListedMatcher> All { get; }

    /// <summary>How many of them are of statements.</summary>
    internal int Statements { get; }

    /// <summary>The anchors of all, to be searched for.</summary>
    internal AnchorIndex Anchors => _anchors.Value;

    /// <summary>A set of these files alone, in the order in which the shipped ones would stand.</summary>
    /// <exception cref="FormatException">A text is not a problem-matcher file, or an expression in it cannot be used; the message says which.</exception>
    public static MatcherSet Load(IEnumerable<(string Name, string Json)> files) =>
        new([.. files.OrderBy(f => f.Name, StringComparer.Ordinal).SelectMany(f => MatcherFileReader.ReadStrict(f.Json, f.Name)).OrderBy(m => m.Rank)]);

    /// <summary>This set with the matchers of a file before its own.</summary>
    /// <exception cref="FormatException">The text is not a problem-matcher file, or an expression in it cannot be used; the message says which.</exception>
    public MatcherSet With(string json, string name) => new([.. MatcherFileReader.ReadLenient(json, name), .. All]);

    /// <summary>The matchers of one file of the user's, and no others.</summary>
    /// <exception cref="FormatException">As <see cref="With"/>.</exception>
    internal static MatcherSet Only(string json, string name) => new(MatcherFileReader.ReadLenient(json, name));
}
