using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>
/// Finds code that knows one input and its answer, as code does that is bent to a test: <c>if x == "abc": return 42</c>. Zero, one, nothing and
/// the empty text are boundaries and no such inputs; a word that stands for another word is a mapping.
/// </summary>
internal static class SpecialCaseChecks
{
    private const string Number = @"-?(?:[2-9]|[1-9][0-9_]+|[0-9]+\.[0-9]*[1-9])(?:\.[0-9]+)?[a-zA-Z]{0,3}(?:[iuf][0-9]+)?";

    private const string Text = @"[@$frbu]{0,2}""[^""\n]+""|[frbu]?'[^'\n]+'|`[^`\n]+`";

    private const string Literal = $@"(?:{Number}|{Text})";

    /// <summary>A literal, or literals in a bracket or a call.</summary>
    private const string Answer = $@"(?:{Literal}|(?:new\s+)?[\w.:]*[(\[{{]\s*(?:\w+\s*[:=]\s*)?(?:[\w.:]+\()?{Literal}[^\n;]*?[)\]}}]+|[\w.:]*\.from\({Literal}\)|{Literal}\.\w+\(\))(?:\s*,\s*nil)?";

    private const string Equal = @"(?:===?|\.[eE]quals(?:IgnoreCase)?\(|\.eq\(|\bis\b|\.SequenceEqual\(|\.deep_?equals?\()\s*";

    private const string Knows = $@"(?:{Equal}(?:new\s+\w+\()?\[?{Literal}|{Literal}\s*(?:===?|\.equals\()|\bin\s*[\[({{]\s*{Literal}\s*,)";

    private static readonly SafeRegex Words = SafeRegex.Of($@"^[^""'`]*(?:(?:===?|\.[eE]quals(?:IgnoreCase)?\()\s*[""'`][\w./+-]+[""'`]|[""'`][\w./+-]+[""'`]\s*===?)[^""'`&]*[""'`][\w./+;=-]*[""'`][^""'`]*$");

    private static readonly Language[] Braced = [Language.JavaScript, Language.CSharp, Language.Java, Language.Kotlin, Language.Go, Language.Rust];

    /// <summary>The checks, by how a condition is written.</summary>
    public static IReadOnlyList<IChangeCheck> All { get; } =
    [
        new PatternCheck([Language.Python],
        [
            Case($@"^[ \t]*(?:el)?if\b[^\n]*?{Knows}[^\n]*:[ \t]*\n?[ \t]*return[ \t]+{Answer}[ \t]*$"),
            Case($@"\breturn\s+{Answer}\s+if\b[^\n]*?{Knows}"),
            Case($@"^[ \t]*case[ \t]+\(?(?:{Number}|[""'][^""'\n]*[^\w./""'\n-][^""'\n]*[""'])[^\n:]*:[ \t]*\n?[ \t]*return[ \t]+{Answer}[ \t]*$"),
            Case(@"\bif[ \t]+[\w.()\[\], ]+[ \t]+in[ \t]+_?[A-Z][A-Z0-9_]*[ \t]*:[ \t]*\n?[ \t]*return[ \t]+_?[A-Z][A-Z0-9_]*\["),
        ]),
        new PatternCheck(Braced,
        [
            Case($@"\bif\b[^\n]*?{Knows}[^\n]*?[){{]\s*\{{?\s*(?:return\s+)?(?:Ok\(|Some\(|Result\.success\()?{Answer}\)?\s*[;}}]"),
            Case($@"{Knows}[^\n?;]*\?\s*(?:{Answer}|new\s+\w+\({Literal}\))\s*:"),
            Case($@"^\s*(?:case\s+)?(?:{Number}|[""'`][^""'`\n]*[^\w./""'`\n-][^""'`\n]*[""'`])\s*(?::\s*return\s+|->\s*|=>\s*)(?:Ok\(|Some\()?{Answer}\)?\s*[,;]"),
            Case(@"\bif\s*\(\s*(?:\w+\s+in\s+[A-Z][A-Z0-9_]*|[A-Z][A-Z0-9_]*\.(?:has|containsKey|ContainsKey)\(\w+\)|[A-Z][A-Z0-9_]*\[\w+\])\s*\)\s*\{?\s*return\s+[A-Z][A-Z0-9_]*[\[.]"),
        ]),
    ];

    private static ChangePattern Case(string expression) =>
        new("special-case", ChangeRule.SwallowFailure, expression, "The code knows one input and its answer.") { View = SourceView.Plain, Files = PatternFiles.Code, Certain = false, Where = static (match, _) => !Words.IsMatch(match.ReplaceLineEndings(" ")) };
}
