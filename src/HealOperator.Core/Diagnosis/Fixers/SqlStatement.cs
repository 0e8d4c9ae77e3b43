using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers;

/// <summary>A statement of a SQL file, and the words in it that are code: not comments, not strings.</summary>
public sealed class SqlStatement(SourceText file, int start, int end)
{
    /// <summary>The file.</summary>
    public SourceText File => file;

    /// <summary>The text of the statement.</summary>
    public string Text => file.Text[start..end].Trim();

    /// <summary>The statement that ends at or before the end of the line that psql names, which is the line of its semicolon.</summary>
    public static SqlStatement? EndingAt(SourceText file, int? line)
    {
        if (file.Line(line) is null) return null;
        var limit = file.EndOf(line!.Value);
        var (start, last) = (0, 0);
        foreach (var (offset, c) in Code(file.Text, 0, limit))
        {
            if (c != ';') continue;
            (start, last) = (last, offset + 1);
        }

        var rest = file.Text[last..limit];
        return string.IsNullOrWhiteSpace(rest) || last >= file.StartOf(line.Value) ? new(file, start, last) : new(file, last, limit);
    }

    /// <summary>Offsets at which the name stands as a word of its own, quoted or not.</summary>
    public IReadOnlyList<int> WordsNamed(string name)
    {
        var offsets = new List<int>();
        foreach (var (offset, _) in Characters)
        {
            if (file.HasWordAt(offset, name) && offset + name.Length <= end) offsets.Add(offset);
        }

        return offsets;
    }

    /// <summary>The characters of the statement that are code.</summary>
    public IEnumerable<(int Offset, char Character)> Characters => Code(file.Text, start, end);

    // Identifiers in double quotes are code.
    private static IEnumerable<(int Offset, char Character)> Code(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\'') i = Skip(text, "'", i + 1, to);
            else if (Starts(text, i, "--")) i = Skip(text, "\n", i, to);
            else if (Starts(text, i, "/*")) i = Skip(text, "*/", i + 2, to);
            else yield return (i, text[i]);
        }
    }

    private static bool Starts(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static int Skip(string text, string mark, int from, int to)
    {
        var end = text.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 || end >= to ? to : end + mark.Length - 1;
    }
}
