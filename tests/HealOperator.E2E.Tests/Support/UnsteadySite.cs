using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealOperator.E2E.Tests.Support;

/// <summary>A web site that answers the first requests with 503 and all later ones with 200.</summary>
public sealed class UnsteadySite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _failures;

    private UnsteadySite(IPAddress address, int failures)
    {
        _failures = failures;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(address, 0));
        _app = builder.Build();
        _app.Run(context =>
        {
            context.Response.StatusCode = Interlocked.Decrement(ref _failures) >= 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
    }

    /// <summary>Where it answers.</summary>
    public string Url => _app.Urls.First();

    public static async Task<UnsteadySite> StartAsync(IPAddress address, int failures)
    {
        var site = new UnsteadySite(address, failures);
        await site._app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
