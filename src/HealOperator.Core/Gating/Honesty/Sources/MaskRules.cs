namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>Where strings and comments of a language begin and end.</summary>
internal sealed record MaskRules
{
    private static readonly StringRule Double = new("\"", "\"");
    private static readonly StringRule Single = new("'", "'");
    private static readonly StringRule TripleDouble = new("\"\"\"", "\"\"\"") { MultiLine = true };
    private static readonly StringRule RawTriple = TripleDouble with { Escape = null };

    private static readonly MaskRules CFamily = new() { LineComments = ["//"], BlockOpen = "/*", BlockClose = "*/", Strings = [Double], HasCharacters = true };

    private static readonly MaskRules Python = new()
    {
        LineComments = ["#"],
        Strings = [TripleDouble, new("'''", "'''") { MultiLine = true }, Double, Single],
    };

    private static readonly MaskRules JavaScript = CFamily with
    {
        Strings = [Double, Single, new("`", "`") { MultiLine = true, CodeOpen = "${", CodeClose = '}' }],
        HasCharacters = false,
        HasPatterns = true,
    };

    private static readonly MaskRules Shell = new()
    {
        LineComments = ["#"],
        CommentNeedsSpace = true,
        Strings = [Double with { MultiLine = true, CodeOpen = "$(", CodeClose = ')' }, new("'", "'") { MultiLine = true, Escape = null }],
    };

    private static readonly MaskRules Go = CFamily with { Strings = [Double, new("`", "`") { MultiLine = true, Escape = null }] };

    private static readonly MaskRules CSharp = CFamily with
    {
        Strings = [RawTriple, .. new[] { "$@\"", "@$\"", "@\"" }.Select(open => new StringRule(open, "\"") { MultiLine = true, Escape = null, Doubled = true }), Double],
    };

    private static readonly MaskRules Java = CFamily with { Strings = [TripleDouble, Double] };

    private static readonly MaskRules Groovy = CFamily with { Strings = [TripleDouble, new("'''", "'''") { MultiLine = true }, Double, Single], HasCharacters = false };

    private static readonly MaskRules Rust = CFamily with
    {
        NestsBlocks = true,
        Strings =
        [
            .. new[] { "###", "##", "#", "" }.Select(hashes => new StringRule($"r{hashes}\"", $"\"{hashes}") { MultiLine = true, Escape = null }),
            Double with { MultiLine = true },
        ],
    };

    private static readonly MaskRules Sql = new()
    {
        LineComments = ["--"],
        BlockOpen = "/*",
        BlockClose = "*/",
        Strings = [new("'", "'") { MultiLine = true, Escape = null, Doubled = true }],
    };

    private static readonly MaskRules Xml = new() { BlockOpen = "<!--", BlockClose = "-->" };

    private static readonly MaskRules None = new();

    /// <summary>What begins a comment to the end of the line.</summary>
    public IReadOnlyList<string> LineComments { get; init; } = [];

    /// <summary>Whether a comment begins only at the beginning of a word.</summary>
    public bool CommentNeedsSpace { get; init; }

    /// <summary>What begins a comment of several lines.</summary>
    public string? BlockOpen { get; init; }

    /// <summary>What ends it.</summary>
    public string BlockClose { get; init; } = "";

    /// <summary>Whether such comments nest.</summary>
    public bool NestsBlocks { get; init; }

    /// <summary>The kinds of strings, that with the longest opening mark first.</summary>
    public IReadOnlyList<StringRule> Strings { get; init; } = [];

    /// <summary>Whether an apostrophe encloses one character.</summary>
    public bool HasCharacters { get; init; }

    /// <summary>Whether slashes enclose regular expressions.</summary>
    public bool HasPatterns { get; init; }

    /// <summary>The rules of a language; those that are read line by line have none.</summary>
    public static MaskRules Of(Language language) => language switch
    {
        Language.Python => Python,
        Language.JavaScript => JavaScript,
        Language.Shell => Shell,
        Language.Go => Go,
        Language.CSharp => CSharp,
        Language.Java or Language.Kotlin => Java,
        Language.Groovy => Groovy,
        Language.Rust => Rust,
        Language.Sql => Sql,
        Language.Xml => Xml,
        _ => None,
    };
}
