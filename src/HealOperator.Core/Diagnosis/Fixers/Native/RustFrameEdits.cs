using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Native;

/// <summary>Turns the frame of a rustc suggestion into edits, and proves each printed old line by the file.</summary>
internal static class RustFrameEdits
{
    /// <summary>The edits; null when a line is not what the file has, or cannot be told from its surroundings.</summary>
    public static IReadOnlyList<TextEdit>? Read(SourceText file, IReadOnlyList<FrameLine> frame)
    {
        var edits = new List<TextEdit>();
        for (var i = 0; i < frame.Count; i++)
        {
            var line = frame[i];
            if (line.Number is not { } number) continue;
            var next = i + 1 < frame.Count ? frame[i + 1] : null;
            var edit = line.Kind switch
            {
                '-' when next is { Kind: '+' } && next.Number == number => Rewrite(file, number, line.Text, frame[++i].Text),
                '-' => Delete(file, number, line.Text),
                '+' => Insert(file, number, line.Text),
                '~' => Rewrite(file, number, null, line.Text),
                _ => Marked(file, number, line, next),
            };
            if (edit is null) return null;
            if (edit.Old != edit.New) edits.Add(edit);
        }

        return edits;
    }

    private static TextEdit? Marked(SourceText file, int number, FrameLine line, FrameLine? next)
    {
        var marks = next is { Number: null, Kind: '|' } ? next.Text : "";
        if (marks.Trim().Length == 0) return file.Line(number) is { } same && Expand(same).TrimEnd() == line.Text.TrimEnd() ? new(file.Path, file.StartOf(number), "", "") : null;
        if (marks.Trim().Any(c => c is not ('+' or '~' or ' '))) return null;
        var shift = next!.Column - line.Column;
        var kept = Enumerable.Range(0, line.Text.Length).Where(i => !IsMark(marks, i - shift)).ToList();
        if (kept.All(i => line.Text[i] == ' ')) return Insert(file, number, line.Text);
        if (file.Line(number) is null) return null;
        if (marks.Contains('~')) return Tilde(file, number, line.Text, marks, shift);

        // rustc puts no mark under a blank that ends what it adds, as in "mut ".
        return Rewrite(file, number, string.Concat(kept.Select(i => line.Text[i])), line.Text)
            ?? Rewrite(file, number, string.Concat(kept.Where(i => line.Text[i] != ' ' || !IsMark(marks, i - shift - 1)).Select(i => line.Text[i])), line.Text);
    }

    // ~ marks what is new in the line: what stands before the first and after the last mark must be the file's.
    private static TextEdit? Tilde(SourceText file, int number, string text, string marks, int shift)
    {
        var old = Expand(file.Line(number)!);
        var (first, last) = (marks.IndexOfAny(['~', '+']) + shift, marks.LastIndexOfAny(['~', '+']) + shift + 1);
        if (first < 0 || last > text.Length) return null;
        var (head, tail) = (text[..first], text[last..]);
        if (old.Length < head.Length + tail.Length || !old.StartsWith(head, StringComparison.Ordinal) || !old.EndsWith(tail, StringComparison.Ordinal)) return null;
        return Rewrite(file, number, null, text);
    }

    private static TextEdit? Rewrite(SourceText file, int number, string? printed, string text)
    {
        if (file.Line(number) is not { } old || (printed is not null && Expand(old).TrimEnd() != printed.TrimEnd())) return null;
        var indent = old[..^old.TrimStart().Length];
        return file.Replace(file.StartOf(number), old, text.StartsWith(Expand(indent), StringComparison.Ordinal) ? indent + text[Expand(indent).Length..] : text);
    }

    private static TextEdit? Delete(SourceText file, int number, string printed)
    {
        if (file.Line(number) is not { } old || Expand(old).TrimEnd() != printed.TrimEnd()) return null;
        var end = number < file.Lines ? file.StartOf(number + 1) : file.Text.Length;
        return file.Replace(file.StartOf(number), file.Text[file.StartOf(number)..end], "");
    }

    private static TextEdit? Insert(SourceText file, int number, string text) =>
        number > file.Lines || text.Trim().Length == 0 ? null : file.Replace(file.StartOf(number), "", text.TrimEnd() + (file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n"));

    private static bool IsMark(string marks, int at) => at >= 0 && at < marks.Length && marks[at] is '+' or '~';

    // rustc prints a tab as four blanks.
    private static string Expand(string line) => line.Replace("\t", "    ", StringComparison.Ordinal);
}
