using HealOperator.Core;
using HealOperator.Core.Requests;
using Npgsql;

namespace HealOperator.Agent.Data;

/// <summary>The mounted Secret of a database: uri, or host, port, dbname, username and password.</summary>
internal sealed class PostgresSecret
{
    private PostgresSecret(string connection, IReadOnlyList<string> secrets) => (Connection, Secrets) = (connection, secrets);

    /// <summary>What Npgsql takes.</summary>
    public string Connection { get; }

    /// <summary>Values that must not show anywhere.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Reads the Secret of a source.</summary>
    /// <exception cref="AgentException">It lacks something, or its uri cannot be read.</exception>
    public static PostgresSecret Load(AgentSettings settings, string source)
    {
        var folder = settings.At($"{MountPaths.Data}/{source}");
        string? Read(string key) => File.Exists(Path.Combine(folder, key)) ? File.ReadAllText(Path.Combine(folder, key)).Trim() : null;
        var builder = new NpgsqlConnectionStringBuilder
        {
            Pooling = false,
            ApplicationName = "heal-operator",
            Timeout = (int)settings.ConnectTimeout.TotalSeconds,
            CommandTimeout = (int)settings.StatementTimeout.TotalSeconds + 10,
        };
        if (Read("uri") is { Length: > 0 } uri)
        {
            PostgresUri.Apply(builder, uri, source);
            return new(builder.ConnectionString, builder.Password is { Length: > 0 } inUri ? [uri, inUri] : [uri]);
        }

        builder.Host = Read("host") ?? throw new AgentException(FailureReasons.SecretInvalid, $"The Secret of data source '{source}' has neither uri nor host. Give it uri, or host, port, dbname, username and password.");
        if (int.TryParse(Read("port"), out var port)) builder.Port = port;
        builder.Database = Read("dbname") ?? "postgres";
        builder.Username = Read("username");
        builder.Password = Read("password");
        return new(builder.ConnectionString, builder.Password is { Length: > 0 } password ? [password] : []);
    }
}
