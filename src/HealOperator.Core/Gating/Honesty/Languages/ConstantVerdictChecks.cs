using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds functions that compare or check by their name, and say yes whatever they are given.</summary>
internal static class ConstantVerdictChecks
{
    private const string Name = @"(?:__eq__|__contains__|eq|equals|Equals|\w*(?:[vV]alid|[vV]erif|[cC]heck|[eE]nsure|[aA]uthori|[aA]uthent|[aA]llow|[mM]atch|[eE]qual|[cC]ompar|[hH]ealth|[cC]onsisten|[aA]ccept|[pP]ass(?:es|ed)|[sS]ame|[lL]int)\w*)";

    private const string Yes = @"(?:true|True|nil|null|None|0|Ok\(\(\)\)|Ok\(true\)|\[\]|List\.of\(\)|Task\.CompletedTask|Task\.FromResult\(true\)|Promise\.resolve\((?:true)?\)|\{[ ]*(?:ok|valid|success|passed):[ ]*true[ ]*\})";

    /// <summary>One check for Python, one for languages with braces.</summary>
    public static IReadOnlyList<IChangeCheck> All { get; } =
    [
        new PatternCheck([Language.Python], [Verdict($@"^[ \t]*(?:async[ \t]+)?def[ \t]+{Name}[ \t]*\([^\n]*\)[^\n:]*:[ \t]*\n(?:[ \t]*[""'][^\n]*\n)?[ \t]*(?:return[ \t]+{Yes}|pass)[ \t]*$"), Verdict(@"^[ \t]*(?:async[ \t]+)?def[ \t]+(?<known>(?:is|has|can|should|are|supports|needs)_\w+)[ \t]*\([^\n]*\)[^\n:]*:[ \t]*\n(?:[ \t]*[""'][^\n]*\n)?[ \t]*return[ \t]+(?:True|False)[ \t]*$")]),
        new PatternCheck([Language.JavaScript, Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust, Language.Groovy],
        [
            Verdict($@"\b{Name}\s*(?:<[^<>\n]*>)?\([^(){{}};\n]*\)[^(){{}};=\n]*(?:\([^()\n]*\)\s*)?\{{\s*(?:(?:let\s+)?_\s*=\s*\w+;?\s*)?(?:return\s+{Yes}\s*[;}}\n]|(?:true|Ok\(\(\)\)|Ok\(true\))\s*\}})"),
            Verdict(@"\b(?<known>(?:is|has|can|should|are|supports|needs)_?[A-Z_a-z]\w*)\s*\([^(){};\n]*\)[^(){};=\n]*(?:\{\s*(?:let\s+_\s*=\s*\w+;\s*)?(?:return\s+)?(?:true|false)\s*[;}\n]|=>\s*(?:true|false)\s*[;,]|=\s*(?:true|false)\s*$)"),
            Verdict($@"\b{Name}\s*(?:=\s*)?(?:async\s*)?(?:<[^<>\n]*>)?\([^(){{}};\n]*\)[^(){{}};=\n]*(?:=>|=)\s*{Yes}\s*(?:[;,]|$)"),
        ]),
    ];

    private static ChangePattern Verdict(string expression) =>
        new("verdict-constant", ChangeRule.SwallowFailure, expression, "The check says yes whatever it is given.") { Files = PatternFiles.Code, Certain = false };
}
