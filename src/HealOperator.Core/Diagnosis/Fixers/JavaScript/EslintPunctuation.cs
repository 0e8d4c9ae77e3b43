using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>Semicolons and commas that are missing or too many.</summary>
internal static class EslintPunctuation
{
    public static IReadOnlyList<TextEdit>? Semi(EslintProblem problem)
    {
        if (problem.Message.StartsWith("Missing semicolon", StringComparison.Ordinal)) return EndsToken(problem) ? problem.Insert(problem.Offset, ";") : null;
        if (!problem.Message.StartsWith("Extra semicolon", StringComparison.Ordinal) || !problem.Code.Is(problem.Index, ";")) return null;

        // Without its semicolon a statement would go on in a line that begins so.
        var next = problem.Code.At(problem.Index + 1)?.Text;
        return next is not null && next[0] is '(' or '[' or '/' or '+' or '-' or '`' or '*' or '.' or ',' ? null : problem.Replace(problem.Offset, problem.Offset + 1, "");
    }

    public static IReadOnlyList<TextEdit>? NoExtraSemi(EslintProblem problem) =>
        problem.Code.Is(problem.Index, ";") ? problem.Replace(problem.Offset, problem.Offset + 1, "") : null;

    public static IReadOnlyList<TextEdit>? CommaDangle(EslintProblem problem)
    {
        if (problem.Message.StartsWith("Missing trailing comma", StringComparison.Ordinal)) return EndsToken(problem) ? problem.Insert(problem.Offset, ",") : null;
        return problem.Message.StartsWith("Unexpected trailing comma", StringComparison.Ordinal) && problem.Code.Is(problem.Index, ",")
            ? problem.Replace(problem.Offset, problem.Offset + 1, "")
            : null;
    }

    private static bool EndsToken(EslintProblem problem) => problem.Code.At(problem.Code.IndexAfter(problem.Offset) - 1)?.End == problem.Offset;
}
