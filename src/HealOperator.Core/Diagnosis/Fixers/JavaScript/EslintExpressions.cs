using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>Longer ways to write the same expression.</summary>
internal static class EslintExpressions
{
    public static IReadOnlyList<TextEdit>? NoExtraBooleanCast(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (problem.Message.StartsWith("Redundant double negation", StringComparison.Ordinal))
            return code.Is(index, "!") && code.Is(index + 1, "!") ? problem.Replace(code.Tokens[index].Start, code.Tokens[index + 1].End, "") : null;

        if (!code.Is(index, "Boolean") || !code.Is(index + 1, "(")) return null;
        var close = code.Partner(index + 1);
        if (close <= index + 2) return null;

        // Where the call is not all of the condition, what stands beside it may bind closer than what is in it.
        var isWhole = code.Is(index - 1, "(") && code.Partner(index - 1) == close + 1;
        if (!isWhole && !IsChain(code, index + 2, close)) return null;
        return problem.Replace(problem.Offset, code.Tokens[close].End, problem.File.Text[code.Tokens[index + 2].Start..code.Tokens[close - 1].End]);
    }

    public static IReadOnlyList<TextEdit>? DotNotation(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (code.At(index) is not { IsString: true } name || !code.Is(index - 1, "[") || !code.Is(index + 1, "]") || !IsName(name.Text[1..^1])) return null;
        var isOptional = code.Is(index - 2, "?.");
        if (code.At(index - 2) is not { } target || target.Kind == JsTokenKind.Number) return null;
        return problem.Replace(code.Tokens[index - 1].Start, code.Tokens[index + 1].End, (isOptional ? "" : ".") + name.Text[1..^1]);
    }

    public static IReadOnlyList<TextEdit>? ObjectShorthand(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (code.At(index) is not { IsWord: true } key || !code.Is(index + 1, ":") || code.At(index + 2) is not { } value) return null;
        if (problem.Message.StartsWith("Expected property shorthand", StringComparison.Ordinal))
            return value.IsWord && value.Text == key.Text && (code.Is(index + 3, ",") || code.Is(index + 3, "}")) && IsPlain(problem, key.End, value.Start) ? problem.Replace(key.End, value.End, "") : null;
        return problem.Message.StartsWith("Expected method shorthand", StringComparison.Ordinal) && value.Is("function") && code.Is(index + 3, "(")
            && IsPlain(problem, key.End, value.Start)
            ? problem.Replace(key.End, value.End, "")
            : null;
    }

    public static IReadOnlyList<TextEdit>? NoUselessRename(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (code.At(index) is not { IsWord: true } name || code.At(index + 2) is not { } same || same.Text != name.Text) return null;
        return code.Is(index + 1, "as") || (code.Is(index + 1, ":") && IsPlain(problem, name.End, same.Start)) ? problem.Replace(name.End, same.End, "") : null;
    }

    public static IReadOnlyList<TextEdit>? QuoteProps(EslintProblem problem) =>
        problem.Message.StartsWith("Unnecessarily quoted property", StringComparison.Ordinal) && problem.Code.At(problem.Index) is { IsString: true } key
        && problem.Code.Is(problem.Index + 1, ":") && IsName(key.Text[1..^1])
            ? problem.Replace(key.Start, key.End, key.Text[1..^1])
            : null;

    public static IReadOnlyList<TextEdit>? Quotes(EslintProblem problem)
    {
        var quote = problem.Message.Contains("singlequote", StringComparison.Ordinal) ? '\'' : problem.Message.Contains("doublequote", StringComparison.Ordinal) ? '"' : '\0';
        if (quote == '\0' || problem.Code.At(problem.Index) is not { IsString: true } text || text.Text[0] == quote) return null;
        var content = text.Text[1..^1];
        return content.AsSpan().IndexOfAny('\\', quote, text.Text[0]) < 0 ? problem.Replace(text.Start, text.End, quote + content + quote) : null;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] is '_' or '$') && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '$') && !JsWords.IsReserved(text);

    // Names, members and calls: a.b(c)[d].
    private static bool IsChain(JsCode code, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (i > from && code.Tokens[i].Kind == JsTokenKind.Mark && code.Tokens[i].Text is "(" or "[") i = code.Partner(i) is > 0 and var close ? close : to;
            else if (!(code.Tokens[i].IsWord && !JsWords.NeedsMore(code.Tokens[i].Text)) && !(code.Tokens[i].Text is "." or "?.")) return false;
        }

        return true;
    }

    private static bool IsPlain(EslintProblem problem, int from, int to) => problem.File.Text[from..to].All(c => c is ':' or ' ');
}
