using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Adds an import to those that a file has.</summary>
public static class ImportBlock
{
    /// <summary>The edits that add the statement: in order where the imports are in order, else behind the last of them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="statement">The whole line, without its line break.</param>
    /// <param name="imports">Matches the lines of plain imports.</param>
    /// <param name="order">The order that imports of the language are kept in.</param>
    /// <param name="line">Where the first import of a file goes: before this line, or at the end when it has none of that number.</param>
    public static IReadOnlyList<TextEdit> Add(SourceText file, string statement, Regex imports, IComparer<string> order, int line)
    {
        var lineBreak = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = Enumerable.Range(1, file.Lines).Where(n => imports.IsMatch(file.Line(n)!)).ToList();
        if (lines.Count == 0)
        {
            if (line > file.Lines) return [file.Replace(file.Text.Length, "", lineBreak + statement)];

            // The blank line is an edit of its own, so that two first imports share it.
            var first = file.Replace(file.StartOf(line), "", statement + lineBreak);
            return string.IsNullOrWhiteSpace(file.Line(line)) ? [first] : [first, first with { New = lineBreak }];
        }

        var texts = lines.Select(n => file.Line(n)!).ToList();
        var isSorted = texts.SequenceEqual(texts.Order(order));
        var before = isSorted ? lines.Find(n => order.Compare(file.Line(n)!, statement) > 0) : 0;
        if (before > 0) return [file.Replace(file.StartOf(before), "", statement + lineBreak)];
        return [file.Replace(file.EndOf(lines[^1]), "", lineBreak + statement)];
    }
}
