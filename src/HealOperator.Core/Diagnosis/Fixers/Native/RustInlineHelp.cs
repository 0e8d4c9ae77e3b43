using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Advice of rustc that stands in the code frame itself, beside the marks of what it replaces or under them.</summary>
internal static partial class RustInlineHelp
{
    /// <summary>The first advice of the frame, with its edit where it is one; no advice when the block has none.</summary>
    public static (string Help, IReadOnlyList<TextEdit>? Edits) Read(SourceText file, IReadOnlyList<string> following)
    {
        FrameLine? code = null;
        var marks = new List<string>();
        foreach (var line in RustBlock.Of(following))
        {
            if (FrameLine.Read(line) is not { } frame) continue;
            if (frame.Number is not null)
            {
                (code, marks) = (frame, []);
            }
            else if (code is not null)
            {
                marks.Add(line);
                var beside = Beside().Match(line);
                if (beside.Success) return (beside.Groups[2].Value, Edit(file, code, beside.Groups[1].Index, beside.Groups[1].Length, beside.Groups[2].Value));
                var semicolon = Semicolon().Match(line);
                if (semicolon.Success && file.Line(code.Number) is { } text && text == code.Text && semicolon.Groups[1].Index - code.Column is var at && at >= 0 && at < text.Length && text[at] == ';')
                    return (semicolon.Groups[2].Value, [file.Replace(file.StartOf(code.Number!.Value) + at, ";", "")]);
                var under = Under().Match(line);
                if (under.Success) return (under.Groups[1].Value, Edit(file, code, line.IndexOf("help: ", StringComparison.Ordinal), Length(marks, line.IndexOf("help: ", StringComparison.Ordinal)), under.Groups[1].Value));
            }
        }

        return ("", null);
    }

    // The run of marks in a line above that starts in the same column as the advice.
    private static int Length(List<string> marks, int column)
    {
        foreach (var line in marks.Where(l => l.Length > column && l[column] is '^' or '-' or '~'))
        {
            var end = column;
            while (end < line.Length && line[end] == line[column]) end++;
            return end - column;
        }

        return 0;
    }

    private static List<TextEdit>? Edit(SourceText file, FrameLine code, int column, int length, string help)
    {
        if (file.Line(code.Number) is not { } line || line.Contains('\t') || line != code.Text) return null;
        var start = column - code.Column;
        if (start < 0 || length == 0) return null;
        var at = file.StartOf(code.Number!.Value) + start;
        if (Add().Match(help) is { Success: true } add && start <= line.Length && length == 1) return [file.Replace(at, "", add.Groups[1].Value + add.Groups[2].Value)];
        if (start + length > line.Length) return null;
        var old = line.Substring(start, length);
        if (Remove().Match(help) is { Success: true } remove && old.Trim() == remove.Groups[1].Value) return [file.Replace(at, old, "")];
        return Write().Match(help) is { Success: true } write ? [file.Replace(at, old, write.Groups[1].Value)] : null;
    }

    [GeneratedRegex(@"^\s*\|\s+(\^+)(?:\s*[^\s^-].*?)? help: (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^\s*\|[\s|]+([-^])\s+help: (remove this semicolon\b.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"^\s*\|\s+help: (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Under();

    [GeneratedRegex(@"^(?:consider )?add(?:ing)?(?: a| an)? (?:\w+ )?`([^`]{1,3})` here$|^(?:try|consider) adding a \w+: `([^`]{1,3})`$", RegexOptions.CultureInvariant)]
    private static partial Regex Add();

    [GeneratedRegex(@"^remove (?:this|the) (?:\w+ )?`([^`]+)`$", RegexOptions.CultureInvariant)]
    private static partial Regex Remove();

    [GeneratedRegex(@"^[^`]*(?:`[^`]*`[^`]*)?: `(.+)`$", RegexOptions.CultureInvariant)]
    private static partial Regex Write();
}
