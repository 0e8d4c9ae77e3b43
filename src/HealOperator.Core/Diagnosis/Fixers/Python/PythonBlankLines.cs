using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>Blank lines before a statement, as pycodestyle counts them: above the comments that stand right before it.</summary>
internal static partial class PythonBlankLines
{
    /// <summary>An edit that makes them as many as the rule asks; null when they are already, or it is not plain how many.</summary>
    public static TextEdit? Before(PythonCode code, int line, string rule, string message)
    {
        var first = line;
        while (rule != "E303" && first > 1 && code.File.Line(first - 1)!.TrimStart().StartsWith('#') && code.Indent(first - 1) == code.Indent(line)) first--;
        var blank = first;
        while (blank > 1 && string.IsNullOrWhiteSpace(code.File.Line(blank - 1))) blank--;
        var wanted = Wanted(code, line, rule, message);
        if (blank == 1 || wanted is null || first - blank == wanted || (rule == "E303") != (first - blank > wanted)) return null;
        var start = code.File.StartOf(blank);
        return code.File.Replace(start, code.File.Text[start..code.File.StartOf(first)], string.Concat(Enumerable.Repeat(NewLine(code), wanted.Value)));
    }

    public static string NewLine(PythonCode code) => code.File.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static int? Wanted(PythonCode code, int line, string rule, string message)
    {
        if (rule == "E303") return code.Indent(line).Length == 0 ? 2 : 1;
        return Expected().Match(message) is { Success: true } expected ? expected.Groups[1].Value[0] - '0' : null;
    }

    [GeneratedRegex(@"[Ee]xpected (\d) blank line", RegexOptions.CultureInvariant)]
    private static partial Regex Expected();
}
