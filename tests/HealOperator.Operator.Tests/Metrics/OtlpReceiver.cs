using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HealOperator.Operator.Tests.Metrics;

/// <summary>A collector that speaks OTLP over HTTP and keeps what it gets.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, string? Header, ProtobufMessage Body)> _received = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _received.Enqueue((signal, request.Headers["x-tenant"], new(body.ToArray())));
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    public string Url => _app.Urls.First();

    /// <summary>Values of the header x-tenant.</summary>
    public IEnumerable<string?> Tenants => _received.Select(request => request.Header);

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Messages at a path of fields in the requests of a signal.</summary>
    public IReadOnlyList<ProtobufMessage> All(string signal, params int[] path) =>
        [.. _received.Where(request => request.Signal == signal).SelectMany(request => request.Body.All(path))];

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
