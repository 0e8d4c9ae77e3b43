using System.Text;
using HealOperator.Agent.Data;
using HealOperator.Core.Diagnosis.Fixers.Sql;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Evidence;

/// <summary>debug/data_snapshot/TABLE.md: schema, number of rows, a sample and the range of each column, on one pinned state.</summary>
internal static class DataPages
{
    public static IEnumerable<(string Path, string Content)> Write(Findings findings)
    {
        foreach (var source in findings.Data)
        {
            if (source.Problem is { } problem)
                yield return ($"debug/data_snapshot/{Safe(source.Source)}.md", $"# Data source {source.Source}\n\nNo data was read. {problem}\n");
            foreach (var table in source.Tables)
                yield return ($"debug/data_snapshot/{Safe(table.Name)}.md", Page(findings, source, table));
        }
    }

    private static string Page(Findings findings, SourceSnapshot source, TableSnapshot table)
    {
        var page = new StringBuilder($"# {table.Name}\n\nRead from data source {source.Source} in one read-only transaction: {source.Pin}. PostgreSQL keeps no history, so this state cannot be read again.\n\n");
        foreach (var note in table.Notes) page.Append("> ").Append(note).Append("\n\n");
        if (table.Columns.Count > 0)
        {
            page.Append($"Rows: {table.RowCount ?? "unknown"}\n\n## Columns\n\n");
            page.Append(Markdown.Table(["Column", "Type", "Not null", "Key", "Nulls", "Min", "Max"], table.Columns.Select(c =>
                (IReadOnlyList<string?>)[c.Name, c.Type, c.NotNull ? "yes" : "", c.IsKey ? "yes" : "", c.Nulls ?? "", c.Min ?? "", c.Max ?? ""])));
            page.Append($"\n## Sample ({table.Sample.Count} rows)\n\n").Append(Markdown.Table([.. table.Columns.Select(c => c.Name)], table.Sample));
        }

        if (FailingQuery(findings) is { } query) page.Append("\n## The failing query\n\n").Append(Markdown.Code(query, "sql"));
        return page.ToString();
    }

    private static string? FailingQuery(Findings findings)
    {
        if (findings.Sources is not { } sources || findings.Analysis.Classification.Primary is not { Type: "sql_error", File: { } printed } error) return null;
        return SourceText.Open(sources, printed) is { } file ? SqlStatement.EndingAt(file, error.Line)?.Text : null;
    }

    private static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_')).TrimStart('.') is { Length: > 0 } safe ? safe : "table";
}
