using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>Blanks and line ends: nothing that changes what the code does.</summary>
internal static partial class EslintSpacing
{
    public static IReadOnlyList<TextEdit>? EolLast(EslintProblem problem)
    {
        var text = problem.File.Text;
        if (!problem.Message.StartsWith("Newline required", StringComparison.Ordinal) || text.EndsWith('\n')) return null;
        return problem.Insert(text.Length, text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
    }

    public static IReadOnlyList<TextEdit>? NoTrailingSpaces(EslintProblem problem)
    {
        var end = problem.Offset;
        while (end < problem.File.Text.Length && problem.File.Text[end] is ' ' or '\t') end++;
        return end > problem.Offset && (end == problem.File.Text.Length || problem.File.Text[end] is '\r' or '\n') ? problem.Replace(problem.Offset, end, "") : null;
    }

    public static IReadOnlyList<TextEdit>? NoMultipleEmptyLines(EslintProblem problem)
    {
        var (text, start, end) = (problem.File.Text, problem.Offset, problem.Offset);
        for (var next = text.IndexOf('\n', start); next >= 0 && string.IsNullOrWhiteSpace(text[end..next]); next = text.IndexOf('\n', end)) end = next + 1;
        return end > start && (start == 0 || text[start - 1] == '\n') && problem.Message.Contains("blank line", StringComparison.Ordinal) ? problem.Replace(start, end, "") : null;
    }

    public static IReadOnlyList<TextEdit>? SpacedComment(EslintProblem problem)
    {
        var (text, at) = (problem.File.Text, problem.Offset);
        var isComment = at + 2 < text.Length && text[at] == '/' && text[at + 1] is '/' or '*' && char.IsLetterOrDigit(text[at + 2]);
        return isComment && problem.Message.StartsWith("Expected space or tab after", StringComparison.Ordinal) ? problem.Insert(at + 2, " ") : null;
    }

    public static IReadOnlyList<TextEdit>? NoMultiSpaces(EslintProblem problem)
    {
        var end = problem.Offset;
        while (end < problem.File.Text.Length && problem.File.Text[end] == ' ') end++;
        return end - problem.Offset > 1 ? problem.Replace(problem.Offset, end, " ") : null;
    }

    public static IReadOnlyList<TextEdit>? Indent(EslintProblem problem)
    {
        var wanted = Indentation().Match(problem.Message);
        if (!wanted.Success) return null;
        var start = problem.Offset;
        while (start > 0 && problem.File.Text[start - 1] is ' ' or '\t') start--;
        var end = start;
        while (end < problem.File.Text.Length && problem.File.Text[end] is ' ' or '\t') end++;
        if (start > 0 && problem.File.Text[start - 1] != '\n') return null;
        var count = int.Parse(wanted.Groups[1].Value, CultureInfo.InvariantCulture);
        return problem.Replace(start, end, new(wanted.Groups[2].Value == "tab" ? '\t' : ' ', count));
    }

    /// <summary>eslint reports the token beside the arrow.</summary>
    public static IReadOnlyList<TextEdit>? Arrow(EslintProblem problem)
    {
        var index = new[] { problem.Index, problem.Index + 1, problem.Index - 1 }.FirstOrDefault(i => problem.Code.Is(i, "=>"), -1);
        return Around(problem, index);
    }

    /// <summary>A blank that is missing or too much beside the reported token.</summary>
    public static IReadOnlyList<TextEdit>? AroundToken(EslintProblem problem) => Around(problem, problem.Index);

    private static IReadOnlyList<TextEdit>? Around(EslintProblem problem, int index)
    {
        if (problem.Code.At(index) is not { } token) return null;
        var message = problem.Message;
        var around = message.Contains("must be spaced", StringComparison.Ordinal);
        var before = around || Before().IsMatch(message);
        var after = around || After().IsMatch(message);
        if (!before && !after) return null;
        var edits = new List<TextEdit>();
        var remove = Removes().IsMatch(message);
        if (before && Edit(problem, token.Start, backwards: true, remove) is { } left) edits.Add(left);
        if (after && Edit(problem, token.End, backwards: false, remove) is { } right) edits.Add(right);
        return edits;
    }

    private static TextEdit? Edit(EslintProblem problem, int at, bool backwards, bool remove)
    {
        var (start, end) = (at, at);
        while (backwards && start > 0 && problem.File.Text[start - 1] == ' ') start--;
        while (!backwards && end < problem.File.Text.Length && problem.File.Text[end] == ' ') end++;
        if (remove == (start == end)) return null;
        return problem.File.Replace(start, problem.File.Text[start..end], remove ? "" : " ");
    }

    [GeneratedRegex(@"^Expected indentation of (\d+) (space|tab)s? but found", RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();

    [GeneratedRegex(@"(?:space(?:\(s\))? (?:is required )?before|[Mm]issing space before)", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:space(?:\(s\))? (?:is required )?after|[Mm]issing space after)", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:There should be no space|Unexpected space)", RegexOptions.CultureInvariant)]
    private static partial Regex Removes();
}
