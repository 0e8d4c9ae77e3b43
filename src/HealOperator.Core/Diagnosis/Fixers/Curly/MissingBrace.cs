using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Curly;

/// <summary>Closes the one block that a file leaves open, by its indentation.</summary>
internal static class MissingBrace
{
    /// <summary>
    /// The edit that adds the closing brace, where the code is back at the indentation of the block's start. Null unless exactly one
    /// block is open at the end and every other closing brace stands below the start of its block.
    /// </summary>
    public static TextEdit? Add(SourceText file)
    {
        var masked = CurlyCode.Mask(file.Text);
        var lines = Enumerable.Range(1, file.Lines).Select(n => masked[file.StartOf(n)..file.EndOf(n)]).ToList();
        if (FindOpen(lines) is not { } open) return null;
        var indent = Indent(lines[open]);
        var back = lines.FindIndex(open + 1, l => l.Trim() is { Length: > 0 } code && code[0] is not ('#' or '{') && Indent(l).Length <= indent.Length);
        var lineBreak = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (back >= 0) return file.Replace(file.StartOf(back + 1), "", $"{indent}}}{lineBreak}");
        return file.Replace(file.Text.Length, "", file.Text.EndsWith('\n') ? $"{indent}}}{lineBreak}" : $"{lineBreak}{indent}}}");
    }

    // Index of the line whose block nothing closes; null when it is not the only thing wrong.
    private static int? FindOpen(List<string> lines)
    {
        var open = new Stack<int>();
        int? unclosed = null;
        for (var n = 0; n < lines.Count; n++)
        {
            for (var i = 0; i < lines[n].Length; i++)
            {
                if (lines[n][i] == '{') open.Push(n);
                if (lines[n][i] != '}') continue;
                if (open.Count == 0) return null;
                if (i == Indent(lines[n]).Length && Indent(lines[open.Peek()]) != Indent(lines[n]))
                {
                    if (unclosed is not null) return null;
                    unclosed = open.Pop();
                    if (open.Count == 0 || Indent(lines[open.Peek()]) != Indent(lines[n])) return null;
                }

                open.Pop();
            }
        }

        return (unclosed, open.Count) switch { (null, 1) => open.Pop(), (not null, 0) => unclosed, _ => null };
    }

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];
}
