using System.Globalization;
using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Python;

/// <summary>A unified diff that a tool printed into a log.</summary>
internal static partial class PrintedDiff
{
    /// <summary>
    /// What the hunks at the start of these lines change in a file; null when they are not whole, or the file is not the one that they were made for. Where the
    /// lines end with the diff, more of it may have been cut off: then it is null, too, unless the log ends there.
    /// </summary>
    public static IReadOnlyList<TextEdit>? Edits(SourceText file, IReadOnlyList<string> lines, int mostLines)
    {
        var edits = new List<TextEdit>();
        var at = 0;
        while (at < lines.Count && Hunk().Match(lines[at]) is { Success: true } head)
        {
            at++;
            var (old, left) = (Number(head.Groups[1], 0), Number(head.Groups[2], 1));
            var added = Number(head.Groups[3], 1);
            if (left == 0) old++;
            while (left > 0 || added > 0)
            {
                if (at >= lines.Count) return null;
                var start = at;
                var removed = Take(lines, ref at, '-');
                var fresh = Take(lines, ref at, '+');
                if (at == start)
                {
                    if (lines[at].Length > 0 && lines[at][0] != ' ' || !Has(file, old, lines[at])) return null;
                    (old, left, added, at) = (old + 1, left - 1, added - 1, at + 1);
                    continue;
                }

                if (removed.Where((text, i) => !Has(file, old + i, text)).Any() || old + removed.Count > file.Lines) return null;
                edits.Add(Edit(file, old, removed.Count, fresh));
                (old, left, added) = (old + removed.Count, left - removed.Count, added - fresh.Count);
            }
        }

        return at == mostLines ? null : edits;
    }

    private static bool Has(SourceText file, int line, string marked) => file.Line(line) is { } own && own.TrimEnd() == (marked.Length > 0 ? marked[1..] : "").TrimEnd();

    private static TextEdit Edit(SourceText file, int line, int removed, IReadOnlyList<string> added)
    {
        var newline = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var start = file.StartOf(line);
        return file.Replace(start, file.Text[start..file.StartOf(line + removed)], string.Concat(added.Select(a => a[1..] + newline)));
    }

    private static List<string> Take(IReadOnlyList<string> lines, ref int at, char mark)
    {
        var taken = new List<string>();
        while (at < lines.Count && lines[at].StartsWith(mark)) taken.Add(lines[at++]);
        return taken;
    }

    private static int Number(Group group, int otherwise) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"^@@ -(\d{1,7})(?:,(\d{1,7}))? \+\d{1,7}(?:,(\d{1,7}))? @@", RegexOptions.CultureInvariant)]
    private static partial Regex Hunk();
}
