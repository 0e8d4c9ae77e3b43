using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>An HTTP server that answers as a test says, for faults that a real API server cannot be made to show.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedServer(WebApplication app) => _app = app;

    public ConcurrentQueue<RecordedRequest> Requests { get; } = new();

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IEnumerable<RecordedRequest> Lists => Requests.Where(request => request is { Method: "GET", IsWatch: false });

    public IEnumerable<RecordedRequest> Watches => Requests.Where(request => request.IsWatch);

    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, Task> answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var app = builder.Build();
        var server = new ScriptedServer(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            server.Requests.Enqueue(new RecordedRequest(
                context.Request.Method,
                context.Request.Path,
                context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
                context.Request.Headers.Authorization.ToString(),
                body));
            context.Items["body"] = body;
            try
            {
                await answer(context);
            }
            catch (OperationCanceledException)
            {
                // The client went away, or the test is over.
            }
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>Requests have a day to be answered: a test that moves the clock must not cut off an answer that is on its way.</summary>
    public KubernetesClientConfiguration Configuration() =>
        new() { Server = Address, Namespace = "test", Random = new Random(1), RequestTimeout = TimeSpan.FromDays(1) };

    public IKubernetesClient Client(TimeProvider? time = null) => KubernetesClientFactory.Create(Configuration(), time);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
