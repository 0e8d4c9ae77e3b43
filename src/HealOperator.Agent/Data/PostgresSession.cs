using System.Globalization;
using System.Net.Sockets;
using HealOperator.Core;
using Npgsql;

namespace HealOperator.Agent.Data;

/// <summary>
/// One read-only transaction on one snapshot. Everything that is read comes from that state; statements are sent one by one, so
/// that no text can end the transaction and begin another. The role should have SELECT alone: read-only is no wall against superusers.
/// </summary>
internal sealed class PostgresSession : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private PostgresSession(NpgsqlConnection connection) => _connection = connection;

    /// <summary>The snapshot and the place in the write-ahead log.</summary>
    public string Pin { get; private set; } = "";

    /// <summary>Connects, locks the tables against being replaced while we read, and fixes the snapshot.</summary>
    /// <exception cref="AgentException">The database cannot be reached, or refuses.</exception>
    public static async Task<PostgresSession> OpenAsync(
        string connection, IReadOnlyList<string> tables, AgentSettings settings, string source, CancellationToken cancellationToken)
    {
        // Splitting text at semicolons would make several statements of one; the server refuses that when nobody splits.
        AppContext.SetSwitch("Npgsql.EnableSqlRewriting", false);
        var session = new PostgresSession(new(connection));
        try
        {
            await session._connection.OpenAsync(cancellationToken);
            await session.BeginAsync(tables, settings, cancellationToken);
            return session;
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            await session.DisposeAsync();
            throw new AgentException(FailureReasons.DatabaseUnreachable, $"The database of data source '{source}' cannot be used: {Said(e)} Check its Secret, and that pods of this namespace may connect to it.", e);
        }
    }

    /// <summary>Rows of one statement, every value as text. A failure undoes nothing that was read before.</summary>
    /// <exception cref="PostgresException">The server refuses the statement.</exception>
    public async Task<List<string?[]>> QueryAsync(string sql, CancellationToken cancellationToken, params string[] parameters)
    {
        await ExecuteAsync("SAVEPOINT heal", cancellationToken);
        try
        {
            return await ReadAsync(sql, parameters, cancellationToken);
        }
        catch (PostgresException)
        {
            await ExecuteAsync("ROLLBACK TO SAVEPOINT heal", cancellationToken);
            throw;
        }
    }

    /// <summary>What the server said, in one line and without the statement.</summary>
    public static string Said(Exception e) => e is PostgresException p ? $"{p.MessageText} ({p.SqlState})." : e.InnerException is { } inner && e is not PostgresException ? $"{e.Message}: {inner.Message}." : $"{e.Message}.";

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task BeginAsync(IReadOnlyList<string> tables, AgentSettings settings, CancellationToken cancellationToken)
    {
        await ExecuteAsync("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken);
        var limit = ((long)settings.StatementTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        foreach (var setting in new[] { $"statement_timeout = {limit}", "lock_timeout = '2s'", "idle_in_transaction_session_timeout = '5min'", "TimeZone = 'UTC'", "DateStyle = 'ISO'", "extra_float_digits = 1" })
            await ExecuteAsync($"SET LOCAL {setting}", cancellationToken);
        foreach (var table in tables) await TryLockAsync(table, cancellationToken);
        var pin = await ReadAsync("SELECT pg_current_snapshot()::text, CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END::text, transaction_timestamp()::text", [], cancellationToken);
        Pin = $"snapshot {pin[0][0]}, lsn {pin[0][1]}, at {pin[0][2]}";
    }

    // A table that is swapped after the snapshot reads as empty; the lock keeps it. Without the lock we still read, and the pin says when.
    private async Task TryLockAsync(string table, CancellationToken cancellationToken)
    {
        await ExecuteAsync("SAVEPOINT heal", cancellationToken);
        try
        {
            await ExecuteAsync($"LOCK TABLE {PostgresName.Quote(table)} IN ACCESS SHARE MODE", cancellationToken);
        }
        catch (PostgresException)
        {
            await ExecuteAsync("ROLLBACK TO SAVEPOINT heal", cancellationToken);
        }
    }

    private async Task<List<string?[]>> ReadAsync(string sql, string[] parameters, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { AllResultTypesAreUnknown = true };
        foreach (var parameter in parameters) command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string?[]>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        return rows;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
