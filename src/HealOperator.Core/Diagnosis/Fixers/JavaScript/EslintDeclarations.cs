using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>const in place of let, and let or const in place of var.</summary>
internal static partial class EslintDeclarations
{
    public static IReadOnlyList<TextEdit>? PreferConst(EslintProblem problem)
    {
        var let = problem.Index - 1;
        return problem.Code.Is(let, "let") && IsSingle(problem.Code, let) ? Replace(problem, let, "const") : null;
    }

    public static IReadOnlyList<TextEdit>? NoUndefInit(EslintProblem problem)
    {
        var (code, name) = (problem.Code, problem.Index);
        return code.Is(name - 1, "let") && code.Is(name + 1, "=") && code.Is(name + 2, "undefined")
            ? problem.Replace(code.Tokens[name].End, code.Tokens[name + 2].End, "")
            : null;
    }

    /// <summary>
    /// As eslint: let, and const in its second pass where prefer-const is on. Silent where the variable is seen outside its block,
    /// before or twice, and where a loop or a case would begin it anew.
    /// </summary>
    public static IReadOnlyList<TextEdit>? NoVar(EslintProblem problem)
    {
        var (code, at) = (problem.Code, problem.Index);
        if (!code.Is(at, "var") || code.At(at + 1) is not { IsWord: true } name || !IsSingle(code, at)) return null;
        var block = code.Enclosing(at);
        var isLoop = code.Is(block, "(") && code.Is(block - 1, "for");
        if (block >= 0 && !isLoop && (!code.Is(block, "{") || IsSwitch(code, block))) return null;
        if (block < 0 && !IsModule(code)) return null;
        var uses = code.Uses(name.Text).ToList();
        var end = block < 0 ? code.Tokens.Count : isLoop ? EndOfLoop(code, block) : code.Partner(block);
        if (end < 0 || uses.Any(u => u < at || u > end) || uses.Count(u => code.Is(u - 1, "var")) != 1) return null;
        var isSet = code.Is(at + 2, "=") || code.Is(at + 2, "of") || code.Is(at + 2, "in");
        if (!isSet && !isLoop && IsInLoop(code, at)) return null;
        return Replace(problem, at, isSet && !uses.Any(u => IsWrite(code, u, at + 1)) && PrefersConst(problem.Sources) ? "const" : "let");
    }

    private static IReadOnlyList<TextEdit> Replace(EslintProblem problem, int index, string keyword) =>
        problem.Replace(problem.Code.Tokens[index].Start, problem.Code.Tokens[index].End, keyword);

    // One variable with its value up to the end of the statement; a comma beside it would declare another.
    private static bool IsSingle(JsCode code, int keyword)
    {
        if (code.At(keyword + 1) is not { IsWord: true }) return false;
        var line = keyword;
        for (var i = keyword + 2; i < code.Tokens.Count; i++)
        {
            if (JsCode.IsOpener(code.Tokens[i].Text) && code.Tokens[i].Kind == JsTokenKind.Mark) i = Math.Max(i, code.Partner(i));
            else if (code.Is(i, ";") || code.Is(i, ")") || code.Is(i, "}") || code.Is(i, "of") || code.Is(i, "in")) return true;
            else if (code.Is(i, ",")) return false;
            else if (code.Tokens[i].IsWord && code.Tokens[i - 1].EndsExpression && i > line + 2 && !code.Is(i, "instanceof") && !code.Is(i, "as")) return true;
        }

        return true;
    }

    private static bool IsWrite(JsCode code, int use, int declaration) =>
        use != declaration && (code.At(use + 1) is { Kind: JsTokenKind.Mark, Text: "=" or "++" or "--" or "of" } || code.At(use + 1)?.Text is { Length: >= 2 } op && op[^1] == '=' && op is not ("==" or "===" or "!=" or "!==" or "<=" or ">=")
            || code.Is(use - 1, "++") || code.Is(use - 1, "--") || code.Is(use + 1, "of") || code.Is(use + 1, "in") && code.Is(use - 1, "(")
            || code.Enclosing(use) is >= 0 and var open && code.Is(code.Partner(open) + 1, "="));

    private static bool IsSwitch(JsCode code, int brace) => code.Is(brace - 1, ")") && code.Is(code.Partner(brace - 1) - 1, "switch");

    private static bool IsModule(JsCode code) => code.Tokens.Any(t => t.Is("import") || t.Is("export") || t.Is("require"));

    private static int EndOfLoop(JsCode code, int paren)
    {
        var close = code.Partner(paren);
        return code.Is(close + 1, "{") ? code.Partner(close + 1) : -1;
    }

    private static bool IsInLoop(JsCode code, int index)
    {
        for (var block = code.Enclosing(index); block >= 0; block = code.Enclosing(block))
        {
            if (code.Is(block - 1, "do") || code.Is(block - 1, ")") && code.At(code.Partner(block - 1) - 1)?.Text is "for" or "while") return true;
        }

        return false;
    }

    private static bool PrefersConst(ISourceTree sources) => sources.Files
        .Where(f => ConfigurationFile().IsMatch(f))
        .Any(f => sources.Read(f) is { } text && PreferConstOn().IsMatch(text));

    [GeneratedRegex(@"(?:^|/)(?:eslint\.config\.\w+|\.eslintrc(?:\.\w+)?|package\.json)$", RegexOptions.CultureInvariant)]
    private static partial Regex ConfigurationFile();

    [GeneratedRegex(@"['""]?prefer-const['""]?\s*:\s*(?:\[\s*)?(?:['""](?:error|warn)['""]|[12])|['""](?:airbnb(?:-base)?|google|standard|xo)['""]|typescript-eslint/(?:eslint-)?recommended|tseslint\.configs\.(?:recommended|strict)", RegexOptions.CultureInvariant)]
    private static partial Regex PreferConstOn();
}
