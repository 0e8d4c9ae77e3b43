using HealOperator.Core;
using Npgsql;

namespace HealOperator.Agent.Data;

/// <summary>Takes the picture of tables: schema, number of rows, sample, and the range of each column.</summary>
internal sealed class PostgresTables(PostgresSession session)
{
    private const int SampleRows = 15;
    private const int MostColumns = 200;
    private const int MaxValue = 200;

    private const string ColumnsSql =
        """
        SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::text, coalesce(bool_or(a.attnum = ANY(i.indkey)), false)::text,
               EXISTS (SELECT FROM pg_proc p WHERE p.proname = 'min' AND p.prokind = 'a' AND p.pronamespace = 'pg_catalog'::regnamespace
                       AND p.proargtypes[0] = CASE WHEN t.typtype = 'e' THEN 'anyenum'::regtype::oid WHEN a.atttypid = 'varchar'::regtype THEN 'text'::regtype::oid ELSE a.atttypid END)::text
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped
        GROUP BY a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, t.typtype ORDER BY a.attnum
        """;

    /// <summary>The picture of one table; what cannot be seen is noted.</summary>
    public async Task<TableSnapshot> ReadAsync(string table, CancellationToken cancellationToken)
    {
        var name = PostgresName.Quote(table);
        var rows = await session.QueryAsync(ColumnsSql, cancellationToken, name);
        if (rows.Count == 0) return new() { Name = table, Notes = ["There is no such table, or the role may not see it."] };
        var columns = rows.Take(MostColumns).Select(r => new ColumnSnapshot(r[0]!, r[1]!, r[2] == "true", r[3] == "true")).ToList();
        var ordered = rows.Take(MostColumns).Select(r => r[4] == "true").ToList();
        var notes = new List<string>();
        if (rows.Count > MostColumns) notes.Add($"Only the first {MostColumns} of {rows.Count} columns are shown.");
        var count = await StatisticsAsync(name, columns, ordered, notes, cancellationToken);
        return new() { Name = table, Columns = columns, RowCount = count, Sample = await SampleAsync(name, columns, notes, cancellationToken), Notes = notes };
    }

    private async Task<string?> StatisticsAsync(string name, List<ColumnSnapshot> columns, List<bool> ordered, List<string> notes, CancellationToken cancellationToken)
    {
        var parts = columns.Select((c, i) => PostgresName.Part(c.Name) is var column && ordered[i]
            ? $"count(*) - count({column}), min({column}), max({column})"
            : $"count(*) - count({column}), null, null");
        try
        {
            var row = (await session.QueryAsync($"SELECT count(*), {string.Join(", ", parts)} FROM {name}", cancellationToken))[0];
            for (var i = 0; i < columns.Count; i++)
                columns[i] = columns[i] with { Nulls = row[1 + (3 * i)], Min = Cut(row[2 + (3 * i)]), Max = Cut(row[3 + (3 * i)]) };
            return row[0];
        }
        catch (PostgresException e)
        {
            notes.Add($"The rows were not counted: {PostgresSession.Said(e)}");
            return await EstimateAsync(name, cancellationToken);
        }
    }

    private async Task<string?> EstimateAsync(string name, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync("SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass($1)", cancellationToken, name);
        return rows is [[{ } estimate]] && estimate != "-1" ? $"about {estimate}" : null;
    }

    private async Task<IReadOnlyList<IReadOnlyList<string?>>> SampleAsync(string name, List<ColumnSnapshot> columns, List<string> notes, CancellationToken cancellationToken)
    {
        var list = string.Join(", ", columns.Select(c => PostgresName.Part(c.Name)));
        var keys = columns.Where(c => c.IsKey).Select(c => PostgresName.Part(c.Name)).ToList();
        var order = keys.Count > 0 ? string.Join(", ", keys) : "hashtextextended(t::text, 0), t::text";
        try
        {
            var rows = await session.QueryAsync($"SELECT {list} FROM {name} AS t ORDER BY {order} LIMIT {SampleRows}", cancellationToken);
            return [.. rows.Select(r => (IReadOnlyList<string?>)[.. r.Select(Cut)])];
        }
        catch (PostgresException e)
        {
            notes.Add($"No sample was taken: {PostgresSession.Said(e)}");
            return [];
        }
    }

    private static string? Cut(string? value) => value is null ? null : Bounded.Text(value, MaxValue);
}
