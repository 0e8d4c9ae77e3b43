using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>
/// Findings of pycodestyle, by whomever they are reported (flake8, ruff, pylint), that leave no choice: blanks at the end of a line, blank lines
/// before a definition and at the end of the file, blanks beside commas, brackets, operators and comments, a test that is turned round, a semicolon at the end, comparison with None.
/// Silent where the line is not what the finding says; below 80 for the comparison, which a class may define otherwise.
/// </summary>
internal sealed partial class PythonStyleFixer : IFixer
{
    public string Id => "python-style";

    public int Confidence => 88;

    public FixCandidate? TryFix(FixContext context)
    {
        if (context.Error.Tool is not ("flake8" or "ruff" or "pylint") || context.Error.Code is not { } rule || SourceText.Open(context) is not { } file) return null;
        if (PythonCode.Read(context.Sources!, file.Path) is not { } code || file.Line(context.Error.Line) is not { } text) return null;
        var line = context.Error.Line!.Value;
        var at = file.OffsetOf(line, context.Error.Column);
        var edit = rule switch
        {
            "W291" or "W293" or "C0303" => Trailing(code, line, text),
            "W391" or "C0305" => BlankEnd(code),
            "W292" or "C0304" => code.File.Text.EndsWith('\n') ? null : file.Replace(file.Text.Length, "", PythonBlankLines.NewLine(code)),
            "E301" or "E302" or "E303" or "E305" or "E306" => PythonBlankLines.Before(code, line, rule, context.Error.Message),
            "E225" or "E226" or "E227" or "E228" or "E201" or "E202" or "E203" or "E211" or "E221" or "E222" or "E241" or "E251" or "E271" or "E272" => at is { } place ? PythonSpaces.Edit(code, rule, place) : null,
            "E713" or "E714" => at is { } test ? PythonSpaces.NotTest(code, line, test) : null,
            "E231" => AfterComma(code, at, context.Error.Message),
            "E261" => BeforeComment(code, line),
            "E262" or "E265" => InComment(code, line),
            "E703" => Semicolon(code, line),
            "E711" => None(code, line, text),
            _ => null,
        };
        return edit is null ? null : new() { Edits = [edit], Confidence = rule == "E711" ? 70 : null, Summary = $"Write {file.Path}, line {line}, as {rule} asks" };
    }

    private static TextEdit? Trailing(PythonCode code, int line, string text)
    {
        var kept = text.TrimEnd(' ', '\t', '\f');
        var start = code.File.StartOf(line) + kept.Length;
        var inString = start < code.File.Text.Length && kept.Length < text.Length && code.IsString(start);
        return kept.Length == text.Length || inString ? null : code.File.Replace(start, text[kept.Length..], "");
    }

    private static TextEdit? BlankEnd(PythonCode code)
    {
        var kept = code.File.Text.TrimEnd();
        var newline = PythonBlankLines.NewLine(code);
        return kept.Length == 0 || kept.Length + newline.Length >= code.File.Text.Length ? null : code.File.Replace(kept.Length, code.File.Text[kept.Length..], newline);
    }

    private static TextEdit? AfterComma(PythonCode code, int? at, string message)
    {
        var mark = Mark().Match(message).Groups[1].Value;
        return at is { } offset && mark is "," or ";" && offset + 1 < code.File.Text.Length && code.IsCode(offset) && code.File.Text[offset] == mark[0] && !char.IsWhiteSpace(code.File.Text[offset + 1])
            ? code.File.Replace(offset + 1, "", " ")
            : null;
    }

    private static TextEdit? BeforeComment(PythonCode code, int line)
    {
        var (end, comment) = (code.CodeEnd(line), code.File.Text.IndexOf('#', code.CodeEnd(line)));
        return comment < 0 || comment >= code.File.EndOf(line) || !code.HasCode(line) ? null : code.File.Replace(end, code.File.Text[end..comment], "  ");
    }

    private static TextEdit? InComment(PythonCode code, int line)
    {
        var comment = code.File.Text.IndexOf('#', code.CodeEnd(line));
        if (comment < 0 || comment + 1 >= code.File.EndOf(line) || !char.IsLetterOrDigit(code.File.Text[comment + 1])) return null;
        return code.File.Replace(comment, "#", "# ");
    }

    private static TextEdit? Semicolon(PythonCode code, int line)
    {
        var end = code.CodeEnd(line);
        return end > code.File.StartOf(line) && code.File.Text[end - 1] == ';' && code.IsCode(end - 1) ? code.File.Replace(end - 1, ";", "") : null;
    }

    private static TextEdit? None(PythonCode code, int line, string text)
    {
        var comparisons = NoneComparison().Matches(text).ToList();
        if (comparisons.Count != 1 || !code.IsCode(code.File.StartOf(line) + comparisons[0].Index)) return null;
        return code.File.Replace(code.File.StartOf(line) + comparisons[0].Index, comparisons[0].Value, comparisons[0].Value.StartsWith('=') ? "is None" : "is not None");
    }

    [GeneratedRegex("[`'](.)[`']", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[=!]= None\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoneComparison();
}
