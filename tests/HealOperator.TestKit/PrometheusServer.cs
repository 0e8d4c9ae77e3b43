using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace HealOperator.TestKit;

/// <summary>A private Prometheus (Debian's) on loopback and a free port that scrapes one target; ends when disposed.</summary>
public sealed class PrometheusServer : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TempDirectory _directory = new();
    private readonly HttpClient _http;
    private Process? _process;

    private PrometheusServer(int port) => _http = new(new SocketsHttpHandler()) { BaseAddress = new($"http://127.0.0.1:{port}/api/v1/") };

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="target">Host and port whose /metrics it scrapes every second; nothing when null.</param>
    /// <param name="rules">Rule file; none when null.</param>
    public static async Task<PrometheusServer> StartAsync(string? target = null, string? rules = null)
    {
        var port = Ports.Free(IPAddress.Loopback);
        var server = new PrometheusServer(port);
        try
        {
            await server.StartAsync(port, target, rules);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the server's API for an instant query.</summary>
    /// <returns>The field data.result.</returns>
    /// <exception cref="InvalidOperationException">The server refuses the query; the message says why.</exception>
    public async Task<JsonArray> QueryAsync(string query)
    {
        var answer = await GetAsync("query?query=" + Uri.EscapeDataString(query));
        return answer["status"]!.GetValue<string>() == "success"
            ? answer["data"]!["result"]!.AsArray()
            : throw new InvalidOperationException($"Prometheus refuses '{query}': {answer["error"]}");
    }

    /// <summary>The value of a query that gives one series; null while it gives none.</summary>
    public async Task<string?> ValueAsync(string query) => (await QueryAsync(query)) is [JsonNode only] ? only["value"]![1]!.GetValue<string>() : null;

    /// <summary>Asks the server's API.</summary>
    /// <param name="path">Below /api/v1/.</param>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _http.Dispose();
        _directory.Dispose();
    }

    private async Task StartAsync(int port, string? target, string? rules)
    {
        var configuration = _directory.Write("prometheus.yml", $$"""
            global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
            rule_files: [{{rules}}]
            scrape_configs:
            - job_name: heal-operator
              static_configs: [{targets: [{{target}}]}]
            """);
        var start = new ProcessStartInfo("prometheus",
        [
            $"--config.file={configuration}", $"--storage.tsdb.path={_directory["data"]}", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error",
        ])
        { WorkingDirectory = _directory.Path };
        _process = Process.Start(start)!;
        await Eventually.TrueAsync(async () => (await GetAsync("status/buildinfo"))["status"]!.GetValue<string>() == "success", Deadline, "Prometheus answers");
    }
}
