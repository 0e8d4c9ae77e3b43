using HealOperator.Core.Pipelines;

namespace HealOperator.Agent.Data;

/// <summary>Takes the picture of a data source, or says why it cannot.</summary>
internal sealed class DataReader(AgentSettings settings)
{
    /// <summary>The source at one pinned state: its declared tables, and the checks that ask it.</summary>
    /// <returns>The picture, and the secret values that were used.</returns>
    public async Task<(SourceSnapshot Snapshot, IReadOnlyList<string> Secrets)> ReadAsync(
        DataSource source, IEnumerable<PipelineCheck> checks, bool withTables, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> secrets = [];
        try
        {
            if (source.Postgres is null) return (new() { Source = source.Name, Problem = "It is of no kind that heal knows." }, secrets);
            var secret = PostgresSecret.Load(settings, source.Name);
            secrets = secret.Secrets;
            var tables = withTables ? source.Postgres.Tables ?? [] : [];
            await using var session = await PostgresSession.OpenAsync(secret.Connection, tables, settings, source.Name, cancellationToken);
            return (await SnapshotAsync(session, source, tables, checks, cancellationToken), secrets);
        }
        catch (AgentException e)
        {
            return (new() { Source = source.Name, Problem = e.Message }, secrets);
        }
    }

    private static async Task<SourceSnapshot> SnapshotAsync(
        PostgresSession session, DataSource source, IReadOnlyList<string> tables, IEnumerable<PipelineCheck> checks, CancellationToken cancellationToken)
    {
        var pictures = new List<TableSnapshot>();
        foreach (var table in tables) pictures.Add(await new PostgresTables(session).ReadAsync(table, cancellationToken));
        var values = new Dictionary<string, string>();
        foreach (var check in checks.Where(c => c.Source == source.Name)) values[check.Name] = await new PostgresChecks(session).AskAsync(check, cancellationToken);
        return new() { Source = source.Name, Pin = session.Pin, Tables = pictures, Checks = values };
    }
}
