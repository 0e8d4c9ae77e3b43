using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealOperator.E2E.Tests.Support;

/// <summary>A web site that answers some requests with 503 and the others with 200: a state of the world that no pod takes with it.</summary>
public sealed class UnsteadySite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, int> _asked = new();

    private UnsteadySite(IPAddress address, Func<string, int, bool> isWell)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(address, 0));
        _app = builder.Build();
        _app.Run(context =>
        {
            var path = context.Request.Path.Value!.Trim('/');
            var isRight = isWell(path, _asked.AddOrUpdate(path, 1, (_, asked) => asked + 1));
            context.Response.StatusCode = isRight ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
    }

    /// <summary>Where it answers.</summary>
    public string Url => _app.Urls.First();

    /// <summary>How often each path was asked for.</summary>
    public IReadOnlyDictionary<string, int> Asked => _asked;

    /// <summary>The first requests of each path fail.</summary>
    public static Task<UnsteadySite> StartAsync(IPAddress address, int failures) => StartAsync(address, (_, time) => time > failures);

    /// <summary>Whether a request is answered well is told by its path and by how many times, this one included, the path was asked for.</summary>
    public static async Task<UnsteadySite> StartAsync(IPAddress address, Func<string, int, bool> isWell)
    {
        var site = new UnsteadySite(address, isWell);
        await site._app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
