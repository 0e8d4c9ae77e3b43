using System.Text;

namespace HealOperator.Agent.Evidence;

/// <summary>Writes Markdown in which no content can break out of its place.</summary>
internal static class Markdown
{
    /// <summary>A table; cells are escaped, null is shown as such.</summary>
    public static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", header.Select(Cell)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", header.Count))).Append('\n');
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row.Select(Cell)).Append(" |\n");
        return text.ToString();
    }

    /// <summary>A block of code, fenced by more backticks than it holds.</summary>
    public static string Code(string text, string language = "")
    {
        var longest = 0;
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}\n";
    }

    private static string Cell(string? text) => text is null
        ? "*null*"
        : text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
