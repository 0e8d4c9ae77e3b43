using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealOperator.TestKit;

/// <summary>Real bare repositories over real smart HTTP (<c>git http-backend</c>), clone and push, on one address and a free port.</summary>
public sealed class GitHttpServer : IAsyncDisposable
{
    private readonly TempDirectory _root = new();
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = [];

    private GitHttpServer(IPAddress address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(address, 0);
        });
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>When set, every request must carry these as basic authentication.</summary>
    public NetworkCredential? Credentials { get; set; }

    /// <summary>Staged faults: a status code answers the request in git's place; null lets it pass.</summary>
    public Func<HttpRequest, int?> Fault { get; set; } = _ => null;

    /// <summary>All requests so far, each as "METHOD /path?query".</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Starts a server; it ends when disposed.</summary>
    /// <param name="address">Address to listen on; loopback when null. Pods reach <see cref="LocalCluster.HostAddress"/>.</param>
    public static async Task<GitHttpServer> StartAsync(IPAddress? address = null)
    {
        var server = new GitHttpServer(address ?? IPAddress.Loopback);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Clone URL of a repository, without credentials.</summary>
    public Uri Url(string name) => new($"{_app.Urls.First()}/{name}.git");

    /// <summary>Path of the bare repository itself, for assertions with <see cref="Git"/>.</summary>
    public string PathOf(string name) => _root[$"{name}.git"];

    /// <summary>Makes a bare repository whose <c>main</c> has one commit with these files; returns the commit's id.</summary>
    public async Task<string> CreateAsync(string name, IReadOnlyDictionary<string, string> files)
    {
        await Git.RunAsync(_root.Path, "init", "--quiet", "--bare", $"{name}.git");
        await Git.RunAsync(PathOf(name), "config", "http.receivepack", "true");
        return await CommitAsync(name, "main", "First commit", files);
    }

    /// <summary>Commits files onto a branch (made from <c>main</c> when it is new), as somebody else's push would.</summary>
    public async Task<string> CommitAsync(string name, string branch, string message, IReadOnlyDictionary<string, string> files)
    {
        using var work = new TempDirectory();
        await Git.RunAsync(work.Path, "clone", "--quiet", PathOf(name), ".");
        var isNew = (await Git.TryRunAsync(work.Path, "rev-parse", "--verify", $"origin/{branch}")).ExitCode != 0;
        await Git.RunAsync(work.Path, isNew ? ["checkout", "-q", "-B", branch] : ["checkout", "-q", "-B", branch, $"origin/{branch}"]);
        foreach (var (path, content) in files)
        {
            work.Write(path, content);
        }

        var commit = await Git.CommitAsync(work.Path, message);
        await Git.RunAsync(work.Path, "push", "--quiet", "origin", branch);
        return commit;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _root.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var request = context.Request;
        _requests.Enqueue($"{request.Method} {request.Path}{request.QueryString}");
        if (Fault(request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        if (Credentials is { } credentials && !BasicAuthentication.Matches(request, credentials))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"git\"";
            return;
        }

        await GitBackend.ServeAsync(context, _root.Path, Credentials?.UserName ?? "anonymous");
    }
}
