using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>The messages of eslint-plugin-prettier spell out their edit, with signs for what cannot be seen.</summary>
internal static partial class EslintPrettier
{
    public static IReadOnlyList<TextEdit>? Apply(EslintProblem problem)
    {
        var insert = Insert().Match(problem.Message);
        if (insert.Success) return problem.Insert(problem.Offset, Seen(insert.Groups[1].Value, problem));
        var delete = Delete().Match(problem.Message);
        var replace = Replace().Match(problem.Message);
        var (old, text) = delete.Success ? (Seen(delete.Groups[1].Value, problem), "")
            : replace.Success ? (Seen(replace.Groups[1].Value, problem), Seen(replace.Groups[2].Value, problem)) : ("", "");
        return old.Length > 0 && string.CompareOrdinal(problem.File.Text, problem.Offset, old, 0, old.Length) == 0
            ? problem.Replace(problem.Offset, problem.Offset + old.Length, text)
            : null;
    }

    private static string Seen(string text, EslintProblem problem) => text
        .Replace("·", " ", StringComparison.Ordinal).Replace("↹", "\t", StringComparison.Ordinal).Replace("␍", "\r", StringComparison.Ordinal)
        .Replace("⏎", problem.File.Text.Contains("\r\n", StringComparison.Ordinal) && !text.Contains('␍') ? "\r\n" : "\n", StringComparison.Ordinal);

    [GeneratedRegex("^Insert `(.*)`$", RegexOptions.CultureInvariant)]
    private static partial Regex Insert();

    [GeneratedRegex("^Delete `(.*)`$", RegexOptions.CultureInvariant)]
    private static partial Regex Delete();

    [GeneratedRegex("^Replace `(.*)` with `(.*)`$", RegexOptions.CultureInvariant)]
    private static partial Regex Replace();
}
