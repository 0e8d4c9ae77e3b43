using System.Text;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>'a' + b + 'c' as `a${b}c`: strings without escapes and backticks, and names and members between them; where the sum has more in it, eslint's own hand is needed.</summary>
internal static class EslintTemplates
{
    public static IReadOnlyList<TextEdit>? PreferTemplate(EslintProblem problem)
    {
        var (code, index) = (problem.Code, problem.Index);
        if (index < 0) return null;
        var template = new StringBuilder("`");
        var (at, end, wasString) = (index, 0, false);
        for (var first = true; ; first = false)
        {
            if (code.At(at) is not { } token) return null;
            var next = Operand(code, at);
            if (next < 0) return null;
            end = code.Tokens[next - 1].End;
            if (!first && problem.File.Text[code.Tokens[at - 1].End..token.Start] is not (" " or "")) return null;
            if (token.IsString && token.Text[1..^1].AsSpan().IndexOfAny('\\', '`', '$') >= 0) return null;
            if (first && !token.IsString && !code.At(next + 1)!.Value.IsString) return null;
            template.Append(token.IsString ? token.Text[1..^1] : $"${{{problem.File.Text[token.Start..end]}}}");
            wasString |= token.IsString;
            if (!code.Is(next, "+")) return wasString && IsEnd(code, next) ? problem.Replace(problem.Offset, end, template.Append('`').ToString()) : null;
            at = next + 1;
        }
    }

    // Index after a string, or after a.b.c; -1 when it is something else.
    private static int Operand(JsCode code, int index)
    {
        if (code.At(index) is not { } token) return -1;
        if (token.IsString) return index + 1;
        if (!token.IsWord || JsWords.NeedsMore(token.Text)) return -1;
        var next = index + 1;
        while (code.Is(next, ".") && code.At(next + 1) is { IsWord: true }) next += 2;
        return code.At(next + 1) is null ? -1 : next;
    }

    // What would bind closer than the sum does, or goes on with it.
    private static bool IsEnd(JsCode code, int index) => code.At(index) is { } next && next.Text is ";" or ")" or "," or "]" or "}" or ":";
}
