using System.Text;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Local;

/// <summary>Reads a page that DataPages wrote: the heading is the table's name, the first column of the table under "Columns" its columns.</summary>
internal static class TablePage
{
    /// <summary>The table; null when the page shows none.</summary>
    public static TableShape? Parse(string page)
    {
        var lines = page.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var name = lines.FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
        var columns = lines.SkipWhile(l => l != "## Columns").Skip(1).SkipWhile(string.IsNullOrWhiteSpace)
            .TakeWhile(l => l.StartsWith('|')).Skip(2).Select(FirstCell).OfType<string>().ToList();
        return string.IsNullOrEmpty(name) || columns.Count == 0 ? null : new(name, columns);
    }

    private static string? FirstCell(string row)
    {
        var cell = new StringBuilder();
        for (var i = 1; i < row.Length && row[i] != '|'; i++)
        {
            if (row[i] == '\\' && i + 1 < row.Length) i++;
            cell.Append(row[i]);
        }

        return cell.Replace("&lt;", "<").ToString().Trim() is { Length: > 0 } text ? text : null;
    }
}
