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

    private const string Text = @"[@frbu]{0,2}""[^""\n{}]{2,}""|[frbu]?'[^'\n{}]{2,}'|`[^`\n{}]{2,}`";

    private const string Literal = $@"(?:{Number}|{Text})";

    /// <summary>A literal, or literals in a bracket or in a call that makes a value.</summary>
    private const string Answer = $@"(?:{Literal}|(?:new\s+)?(?:[\w.:]*\b[A-Z]\w*)?(?:[({{]|\.(?:of|from|valueOf|parse|Parse)\()\s*(?:\w+\s*[:=]\s*)?(?:[\w.:]+\()?{Literal}[^\n;]*?[)}}]+|\[\s*{Literal}[^\n;]*?\]|{Literal}\.\w+\(\))(?:\s*,\s*(?:nil|{Literal}))*";

    /// <summary>A literal, or a value made of nothing but literals.</summary>
    private const string Constant = $@"(?:{Literal}|(?:new\s+)?[\w.]*\b[A-Z]\w*(?:\.\w+)?[({{]\s*{Literal}(?:\s*,\s*{Literal})*\s*[)}}]|[\[(]\s*{Literal}(?:\s*,\s*{Literal})*\s*,?\s*[\])])";

    private const string Equal = @"(?:===?|\.[eE]quals(?:IgnoreCase)?\(|\.eq\(|\bis\b|\.SequenceEqual\(|\.deep_?equals?\()\s*";

    private const string Special = @"[^\w\s./\\""'`\n-]";

    private const string Inner = @"[^""'`\n]";

    /// <summary>A text that no name or word is: it has a digit or a sign in it.</summary>
    private const string Odd = $@"[""'`](?:{Inner}*(?:{Special}|[0-9]){Inner}{{2,}}|{Inner}+{Special}{Inner}+|{Inner}{{2,}}{Special}{Inner}*|{Inner}+ {Inner}+)[""'`]";

    private const string Dated = @"[""'`][^""'`\n]*[0-9][^""'`\n]{2,}[""'`]";

    private const string Knows = $@"(?:[sS]tarts_?[wW]ith\(\s*{Dated}|HasPrefix\([^\n]*{Dated}|{Equal}(?:new\s+\w+\()?[\[(]?{Literal}|(?:[cC]ontains|includes)\(\s*{Odd}\s*\)|{Literal}\s*(?:===?|\.equals\()|\bin\s*[\[({{]\s*{Literal}\s*,)";

    private static readonly SafeRegex Words = SafeRegex.Of($@"^[^""'`]*\b\w*(?i:type|kind|mode|ext|format|level|status|role|state|name|lang|locale|unit|key|op|method|action|code|fix|platform|os|arch|category|word|char|sign|color|size|direction|event|scheme|host)\w*[\w.()]*\s*(?:(?:===?|\bis\b|\.[eE]quals(?:IgnoreCase)?\()\s*[""'`][\w./+-]+[""'`]|[""'`][\w./+-]+[""'`]\s*===?)[^""'`&]*[""'`][\w./+;=-]*[""'`][^""'`]*$");

    private static readonly Language[] Braced = [Language.JavaScript, Language.CSharp, Language.Java, Language.Kotlin, Language.Go, Language.Rust];

    /// <summary>The checks, by how a condition is written.</summary>
    public static IReadOnlyList<IChangeCheck> All { get; } =
    [
        new PatternCheck([Language.Python],
        [
            Case($@"^[ \t]*(?:el)?if\b[^\n]*?{Knows}[^\n]*:[ \t]*\n?[ \t]*return[ \t]+{Answer}[ \t]*$"),
            Known($@"^[ \t]*def[ \t]+(?<known>[A-Za-z]\w*)[ \t]*\([^\n]*\)[^\n:]*:[ \t]*\n(?:[ \t]*[""'][^\n]*\n)?[ \t]*return[ \t]+{Constant}[ \t]*$"),
            Odds($@"^[ \t]*(?:el)?if\b[^\n]*{Knows}[^\n]*\band\b[^\n]*{Knows}[^\n]*:[ \t]*\n(?:[^\n\0]*\n){{0,3}}?[ \t]*return[ \t]+{Answer}[ \t]*$"),
            Odds($@"\bor\b[^\n]*\bin\s*[{{[(]\s*\(\s*{Text}\s*,\s*{Text}"),
            Case($@"\breturn\s+{Answer}\s+if\b[^\n]*?{Knows}"),
            Case($@"^[ \t]*case[ \t]+\(?(?:{Number}|{Odd})[^\n:]*:[ \t]*\n?[ \t]*return[ \t]+{Answer}[ \t]*$"),
            Case(@"\bif[ \t]+[\w.()\[\], ]+[ \t]+in[ \t]+_?[A-Z][A-Z0-9_]*[ \t]*:[ \t]*\n?[ \t]*return[ \t]+_?[A-Z][A-Z0-9_]*\["),
        ]),
        new PatternCheck(Braced,
        [
            Case($@"\bif\b[^\n]*?{Knows}[^\n]*?[){{]\s*\{{?\s*(?:return\s+)?(?:Ok\(|Some\(|Result\.success\()?{Answer}\)?\s*(?:[;}}]|$)"),
            Known($@"\b(?<known>[A-Za-z]\w*)\s*\([^(){{}};\n]*\)[^(){{}};=\n]*\{{\s*return\s+{Constant}\s*[;}}\n]"),
            Known($@"\b(?<known>[A-Za-z]\w*)\s*(?:\([^(){{}};\n]*\)\s*(?::\s*[\w.]+\s*)?=>?|=>)\s*{Constant}\s*(?:;|$)"),
            Odds($@"\bif\b[^\n]*{Knows}[^\n]*&&[^\n]*{Knows}[^\n]*\{{[ \t]*\n(?:[^\n\0]*\n){{0,3}}?[ \t]*return\s+(?:{Answer}|nil)\s*;?[ \t]*$"),
            Case($@"(?:{Equal}{Odd}|{Equal}{Literal}[^\n?;]*&&[^\n?;]*{Equal}{Literal})[^\n?;]*\?\s*{Answer}\s*:"),
            Case($@"^\s*(?:case\s+)?(?:[0-9][0-9_.]{{2,}}|{Odd})\s*(?::\s*return\s+|->\s*|=>\s*)(?:Ok\(|Some\()?{Answer}\)?\s*[,;]"),
            Odds($@"\bis\s+(?:not\s+)?{Odd}\s+(?:or|and)\s+(?:not\s+)?{Odd}|\bif\b[^\n]*\[\s*{Odd}[^\]\n]*\]\.includes\([^\n]*\)\s*\{{?\s*return\b|\b(?:List|Set)\.of\(\s*{Odd}[^\n]*\)\.contains\([^\n]*\)\s*\{{?\s*return\b|{Literal}\s*=>\s*return\s+(?:Ok|Some|Err)\("),
            Case(@"\bif\s*\(\s*(?:\w+\s+in\s+[A-Z][A-Z0-9_]*|[A-Z][A-Z0-9_]*\.(?:has|containsKey|ContainsKey)\(\w+\)|[A-Z][A-Z0-9_]*\[\w+\])\s*\)\s*\{?\s*return\s+[A-Z][A-Z0-9_]*[\[.]"),
        ]),
    ];

    private static ChangePattern Known(string expression) => Case(expression) with { Code = "answer-constant", Message = "What was worked out is a constant now.", Where = static (_, _) => true };

    private static ChangePattern Odds(string expression) => Case(expression) with { Where = static (_, _) => true };

    private static ChangePattern Case(string expression) =>
        new("special-case", ChangeRule.SwallowFailure, expression, "The code knows one input and its answer.") { View = SourceView.Plain, Files = PatternFiles.Code, Certain = false, Where = static (match, _) => !Words.IsMatch(match.ReplaceLineEndings(" ")) };
}
