using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>A statement of a SQL file, and the words in it that are code: not comments, not strings.</summary>
/// <param name="file">The file.</param>
/// <param name="start">Offset of the first character.</param>
/// <param name="end">Offset after the last character.</param>
/// <param name="isHost">The file is of another language, with SQL in its strings: everything in it counts.</param>
public sealed class SqlStatement(SourceText file, int start, int end, bool isHost = false)
{
    /// <summary>The file.</summary>
    public SourceText File => file;

    /// <summary>Offset of its first character.</summary>
    public int Start => start;

    /// <summary>Offset after its last character.</summary>
    public int End => end;

    /// <summary>The text of the statement.</summary>
    public string Text => file.Text[start..end].Trim();

    /// <summary>The characters of the statement that are code.</summary>
    public IEnumerable<(int Offset, char Character)> Characters =>
        isHost ? file.Text.Select((c, i) => (i, c)) : Code(file.Text, start, end);

    /// <summary>A file of another language as a whole.</summary>
    public static SqlStatement InHost(SourceText file) => new(file, 0, file.Text.Length, isHost: true);

    /// <summary>The statement that ends at or before the end of the line that psql names, which is the line of its semicolon.</summary>
    public static SqlStatement? EndingAt(SourceText file, int? line)
    {
        if (file.Line(line) is null) return null;
        var limit = file.EndOf(line!.Value);
        var (first, last) = (0, 0);
        foreach (var (offset, c) in Code(file.Text, 0, limit))
        {
            if (c != ';') continue;
            (first, last) = (last, offset + 1);
        }

        var rest = file.Text[last..limit];
        return string.IsNullOrWhiteSpace(rest) || last >= file.StartOf(line.Value) ? new(file, first, last) : new(file, last, limit);
    }

    /// <summary>The statement that holds an offset.</summary>
    public static SqlStatement? Around(SourceText file, int offset) => All(file).FirstOrDefault(s => offset >= s.Start && offset <= s.End);

    /// <summary>The one statement of the file that holds a word; null when several do.</summary>
    public static SqlStatement? Only(SourceText file, string word)
    {
        var holders = All(file).Where(s => s.Holds(word)).Take(2).ToList();
        return holders.Count == 1 ? holders[0] : null;
    }

    /// <summary>Whether the statement has the word, or the sign, in its code.</summary>
    public bool Holds(string word) =>
        char.IsLetterOrDigit(word[0]) || word[0] == '_' ? WordsNamed(word).Count > 0 : Characters.Any(c => c.Character == word[0]);

    /// <summary>Offsets at which the name stands as a word of its own, quoted or not, in any letter case.</summary>
    public IReadOnlyList<int> WordsNamed(string name)
    {
        var offsets = new List<int>();
        foreach (var (offset, c) in Characters)
        {
            if (char.ToLowerInvariant(c) != char.ToLowerInvariant(name[0]) || offset + name.Length > end) continue;
            if (file.Text.AsSpan(offset, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) && file.HasWordAt(offset, file.Text.Substring(offset, name.Length))) offsets.Add(offset);
        }

        return offsets;
    }

    private static IEnumerable<SqlStatement> All(SourceText file)
    {
        var from = 0;
        foreach (var (offset, c) in Code(file.Text, 0, file.Text.Length))
        {
            if (c != ';') continue;
            yield return new(file, from, offset + 1);
            from = offset + 1;
        }

        yield return new(file, from, file.Text.Length);
    }

    // Identifiers in double quotes are code.
    private static IEnumerable<(int Offset, char Character)> Code(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\'') i = Skip(text, "'", i + 1, to);
            else if (Starts(text, i, "--")) i = Skip(text, "\n", i, to);
            else if (Starts(text, i, "/*")) i = Skip(text, "*/", i + 2, to);
            else if (Starts(text, i, "{#")) i = Skip(text, "#}", i + 2, to);
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
