using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>Operators that eslint writes otherwise, where nothing but names, members and literals stand beside them.</summary>
internal static class EslintOperators
{
    private static readonly string[] Commutative = ["*", "&", "^", "|"];

    private static readonly string[] Others = ["+", "-", "/", "%", "<<", ">>", ">>>", "**"];

    /// <summary>x = x + y becomes x += y. eslint reports the assignment's start.</summary>
    public static IReadOnlyList<TextEdit>? OperatorAssignment(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (!problem.Message.Contains("can be replaced with operator assignment", StringComparison.Ordinal) || code.At(index) is not { IsWord: true } name || !code.Is(index + 1, "=")) return null;
        if (code.At(index + 2) is not { } same || same.Text != name.Text || code.At(index + 3) is not { } mark) return null;
        if (!Others.Contains(mark.Text) && !Commutative.Contains(mark.Text)) return null;
        if (code.At(index + 4) is not { } value || !IsOperand(value)) return null;
        var end = index + 5;
        while (value.IsWord && code.Is(end, ".") && code.At(end + 1) is { IsWord: true }) end += 2;
        if (!EndsStatement(problem, end)) return null;
        return problem.Replace(code.Tokens[index + 1].Start, mark.End, $"{mark.Text}=");
    }

    /// <summary>eslint itself only writes the longer sign where both sides are of one type for sure: beside typeof, or between literals.</summary>
    public static IReadOnlyList<TextEdit>? Eqeqeq(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (code.At(index) is not { } sign || sign.Text is not ("==" or "!=")) return null;
        var isTypeof = code.Is(index - 2, "typeof") || (code.Is(index - 1, ")") && code.Partner(index - 1) is > 0 and var open && code.Is(open - 1, "typeof")) || code.Is(index + 1, "typeof");
        return isTypeof ? problem.Replace(sign.Start, sign.End, sign.Text + "=") : null;
    }

    /// <summary>x === 1 ? true : false becomes x === 1.</summary>
    public static IReadOnlyList<TextEdit>? NoUnneededTernary(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (index < 0 || !problem.Message.StartsWith("Unnecessary use of boolean literals", StringComparison.Ordinal)) return null;
        var question = Enumerable.Range(index, Math.Min(6, code.Tokens.Count - index)).FirstOrDefault(i => code.Is(i, "?"), -1);
        if (question != index + 3 || code.Tokens[index + 1].Text is not ("===" or "!==" or "==" or "!=" or "<" or ">" or "<=" or ">=")) return null;
        return code.Is(question + 1, "true") && code.Is(question + 2, ":") && code.Is(question + 3, "false")
            ? problem.Replace(code.Tokens[question - 1].End, code.Tokens[question + 3].End, "")
            : null;
    }

    /// <summary>Object.assign({}, a) becomes { ...a }, for names and members.</summary>
    public static IReadOnlyList<TextEdit>? PreferObjectSpread(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (!code.Is(index, "Object") || !code.Is(index + 2, "assign") || !code.Is(index + 3, "(") || !code.Is(index + 4, "{") || !code.Is(index + 5, "}") || !code.Is(index + 6, ",")) return null;
        var close = code.Partner(index + 3);
        if (close <= index + 7 || code.Is(index - 1, "=>") || !Enumerable.Range(index + 7, close - index - 7).All(i => code.Tokens[i].IsWord || code.Tokens[i].Text is "." or ",") || code.Is(close - 1, ",")) return null;
        var parts = problem.File.Text[code.Tokens[index + 7].Start..code.Tokens[close - 1].End].Split(',').Select(p => $"...{p.Trim()}");
        return problem.Replace(problem.Offset, code.Tokens[close].End, $"{{ {string.Join(", ", parts)} }}");
    }

    /// <summary>x => { return y; } becomes x => y, on one line. eslint reports the block.</summary>
    public static IReadOnlyList<TextEdit>? ArrowBodyStyle(EslintProblem problem)
    {
        var (code, index, text) = (problem.Code, problem.Index, problem.File.Text);
        if (!problem.Message.StartsWith("Unexpected block statement surrounding arrow body", StringComparison.Ordinal) || !code.Is(index, "{") || !code.Is(index - 1, "=>") || !code.Is(index + 1, "return")) return null;
        var close = code.Partner(index);
        var last = code.Is(close - 1, ";") ? close - 2 : close - 1;
        if (close < 0 || last < index + 2 || code.Is(index + 2, "{") || text[problem.Offset..code.Tokens[close].End].Contains('\n', StringComparison.Ordinal)) return null;
        if (Enumerable.Range(index + 2, last - index - 1).Any(i => code.Tokens[i].Text is ";" or "," && code.Enclosing(i) == index)) return null;
        return problem.Replace(problem.Offset, code.Tokens[close].End, text[code.Tokens[index + 2].Start..code.Tokens[last].End]);
    }

    private static bool IsOperand(JsToken token) => token.Kind == JsTokenKind.Number || token.IsString || (token.IsWord && !JsWords.NeedsMore(token.Text));

    private static bool EndsStatement(EslintProblem problem, int index)
    {
        var (code, text) = (problem.Code, problem.File.Text);
        return code.At(index) is not { } next || next.Text is ";" or ")" or "}" || text[code.Tokens[index - 1].End..next.Start].Contains('\n', StringComparison.Ordinal);
    }
}
