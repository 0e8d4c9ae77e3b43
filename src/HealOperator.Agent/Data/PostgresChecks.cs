using HealOperator.Core.Pipelines;
using Npgsql;

namespace HealOperator.Agent.Data;

/// <summary>Asks checks: single read-only statements that give one value.</summary>
internal sealed class PostgresChecks(PostgresSession session)
{
    /// <summary>The value as text; "(null)", "(no rows)" or "error: ..." where there is none.</summary>
    public async Task<string> AskAsync(PipelineCheck check, CancellationToken cancellationToken)
    {
        // As a derived table nothing but a query is possible, whatever the text says: no COMMIT, no DO, no second statement.
        var query = check.Query.Trim().TrimEnd(';').TrimEnd();
        try
        {
            var rows = await session.QueryAsync($"SELECT * FROM (\n{query}\n) AS heal_check LIMIT 1", cancellationToken);
            return rows.Count == 0 || rows[0].Length == 0 ? "(no rows)" : rows[0][0] ?? "(null)";
        }
        catch (PostgresException e)
        {
            return $"error: {PostgresSession.Said(e)}";
        }
    }
}
