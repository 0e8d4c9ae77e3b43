using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace HealOperator.TestKit;

/// <summary>A private PostgreSQL 15 (Debian's) on one address and a free port, with password authentication; ends when disposed.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin/";
    private readonly TempDirectory _directory = new();
    private Process? _process;

    private PostgresServer(IPAddress address, int port) => (Host, Port) = (address.ToString(), port);

    /// <summary>Address it listens on.</summary>
    public string Host { get; }

    /// <summary>Port it listens on.</summary>
    public int Port { get; }

    /// <summary>The superuser's name.</summary>
    public string User { get; } = "postgres";

    /// <summary>The superuser's password.</summary>
    public string Password { get; } = "test-password";

    /// <summary>Connection URI of a database.</summary>
    public string Uri(string database = "postgres") => $"postgresql://{User}:{Password}@{Host}:{Port}/{database}";

    /// <summary>Connection string of a database in the form that Npgsql takes.</summary>
    public string ConnectionString(string database = "postgres") =>
        $"Host={Host};Port={Port};Username={User};Password={Password};Database={database}";

    /// <summary>Starts a server.</summary>
    /// <param name="address">Address to listen on; loopback when null. Pods reach <see cref="LocalCluster.HostAddress"/>.</param>
    public static async Task<PostgresServer> StartAsync(IPAddress? address = null)
    {
        address ??= IPAddress.Loopback;
        var server = new PostgresServer(address, Ports.Free(address));
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs SQL as the superuser with psql and returns the rows, columns separated by "|".</summary>
    /// <exception cref="InvalidOperationException">The SQL failed; the message holds the server's own.</exception>
    public async Task<string> ExecuteAsync(string sql, string database = "postgres") =>
        (await Command.RunAsync("psql", ["-XqAt", "-v", "ON_ERROR_STOP=1", Uri(database)], input: sql)).OutputOrThrow();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await AsPostgresAsync("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata", Data);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _directory.Dispose();
    }

    private string Data => _directory["data"];

    private async Task StartAsync()
    {
        var password = _directory.Write("password", Password);
        if (Environment.IsPrivilegedProcess)
        {
            (await Command.RunAsync("chown", ["-R", "postgres", _directory.Path])).OutputOrThrow();
        }

        (await AsPostgresAsync(
            "initdb", "--pgdata", Data, "--username", User, "--pwfile", password, "--auth=scram-sha-256",
            "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8")).OutputOrThrow();
        await File.WriteAllTextAsync(Path.Combine(Data, "pg_hba.conf"), "host all all all scram-sha-256\n");
        _process = Process.Start(Invocation(
            "postgres", "-D", Data, "-h", Host, "-p", Port.ToString(CultureInfo.InvariantCulture),
            "-k", _directory.Path, "-c", "fsync=off", "-c", "logging_collector=on"))!;
        await Eventually.TrueAsync(
            async () => await ExecuteAsync("select 1") == "1", TimeSpan.FromSeconds(30), "PostgreSQL accepts connections");
    }

    private static Task<CommandResult> AsPostgresAsync(string program, params string[] arguments)
    {
        var start = Invocation(program, arguments);
        return Command.RunAsync(start.FileName, start.ArgumentList, "/");
    }

    // The server refuses to run as root.
    private static ProcessStartInfo Invocation(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? new("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", Programs + program, .. arguments])
            : new(Programs + program, arguments);
}
