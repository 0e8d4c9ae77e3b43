using System.Text.RegularExpressions;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>
/// The line of the statement that a database prints with a caret under the place: Postgres, DuckDB and SQLite do. MySQL prints the rest
/// of the statement from the place on.
/// </summary>
/// <param name="Text">The piece of the line, without the dots that stand for what was cut off.</param>
/// <param name="Caret">Where in the piece the caret stands, from 0.</param>
internal sealed partial record SqlExcerpt(string Text, int Caret)
{
    /// <summary>The excerpt after an error; null when it has none.</summary>
    public static SqlExcerpt? Of(FixContext context)
    {
        for (var i = 0; i + 1 < Math.Min(context.Following.Count, 10); i++)
        {
            var (line, under) = (context.Following[i], context.Following[i + 1]);
            var head = Head().Match(line);
            var mark = under.IndexOf('^', StringComparison.Ordinal);
            if (mark < 0 || (!head.Success && !Here().IsMatch(under))) continue;
            return Cut(line, head.Length, mark);
        }

        return Near().Match(context.Error.Message) is { Success: true } near ? Cut(near.Groups[1].Value, 0, 0) : null;
    }

    /// <summary>Offset of the caret in a file; null unless the piece stands there exactly once.</summary>
    public int? OffsetIn(SourceText file)
    {
        var at = file.Text.IndexOf(Text, StringComparison.Ordinal);
        if (at < 0 && Text.Contains(' ', StringComparison.Ordinal)) return OverLines(file);
        return at < 0 || file.Text.IndexOf(Text, at + 1, StringComparison.Ordinal) >= 0 ? null : at + Caret;
    }

    // SQLite prints the lines of a statement as one.
    private int? OverLines(SourceText file)
    {
        var words = new Regex(string.Join(@"\s+", Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)), RegexOptions.CultureInvariant);
        if (words.Matches(file.Text) is not [var match]) return null;
        var at = match.Index;
        for (var left = Text[..Caret].Count(c => !char.IsWhiteSpace(c)); left > 0 || char.IsWhiteSpace(file.Text[at]); at++)
        {
            if (!char.IsWhiteSpace(file.Text[at])) left--;
        }

        return at;
    }

    private static SqlExcerpt? Cut(string line, int head, int mark)
    {
        var text = line[head..];
        var caret = mark - head;
        if (text.StartsWith("...", StringComparison.Ordinal)) (text, caret) = (text[3..], caret - 3);
        if (text.EndsWith("...", StringComparison.Ordinal)) text = text[..^3];
        var blanks = text.Length - text.TrimStart().Length;
        (text, caret) = (text.Trim(), caret - blanks);
        return caret < 0 || caret > text.Length || text.Length < 4 ? null : new(text, caret);
    }

    [GeneratedRegex(@"^\s*LINE \d+: ", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"syntax to use near '([^\n]{4,}?)(?:' at line \d+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    [GeneratedRegex(@"\^--- error here|error here ---\^", RegexOptions.CultureInvariant)]
    private static partial Regex Here();
}
