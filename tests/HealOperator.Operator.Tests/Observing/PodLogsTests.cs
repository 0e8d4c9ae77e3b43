using System.Net;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Observing;
using HealOperator.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Tests.Observing;

public sealed class PodLogsTests : IAsyncLifetime
{
    private static readonly Pod Pod = new() { Metadata = new() { Name = "web-run-x", Namespace = "team", Uid = "p" }, Spec = new() { NodeName = "node-7" } };

    private readonly ManualTimeProvider _time = new();
    private readonly WebApplication _server;
    private PodLogs _logs = null!;
    private int _status = 403;

    public PodLogsTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(async context =>
        {
            context.Response.StatusCode = _status;
            await context.Response.WriteAsync(_status == 200 ? "hello" : "{}");
        });
    }

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _logs = new(KubernetesClientFactory.Create(new() { Server = new(_server.Urls.First()) }), _time);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Read_NodeNeverAnswers_IsTriedEverLessOftenAndGivenUpAfterItsPatience()
    {
        var waits = new List<double>();
        var read = await ReadAsync();
        while (read.RetryAt is { } next)
        {
            waits.Add((next - _time.GetUtcNow()).TotalSeconds);
            _time.Advance(next - _time.GetUtcNow());
            read = await ReadAsync();
        }

        waits.Take(6).ShouldBe([1, 2, 4, 8, 16, 30]);
        waits.Sum().ShouldBe(PodLogs.Patience.TotalSeconds);
        read.GivenUp!.ShouldContain("node-7");
        read.Value.ShouldBeNull();
    }

    [Fact]
    public async Task Read_AskedAgainBeforeItsTime_DoesNotAskTheNode()
    {
        var first = await ReadAsync();
        _status = 200;

        (await ReadAsync()).ShouldBe(first);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await ReadAsync()).Value.ShouldBe("hello");
    }

    [Fact]
    public async Task Read_NodeComesBack_IsReadAndItsPatienceStartsAnew()
    {
        await ReadAsync();
        _time.Advance(PodLogs.Patience - TimeSpan.FromSeconds(1));
        _status = 200;

        (await ReadAsync()).Value.ShouldBe("hello");
        _status = 403;
        _time.Advance(TimeSpan.FromSeconds(2));
        (await ReadAsync()).RetryAt.ShouldBe(_time.GetUtcNow() + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Read_LogIsGone_IsNotTriedAgain()
    {
        _status = 404;

        (await ReadAsync()).ShouldBe(new(null));
    }

    private Task<PodLogRead<string>> ReadAsync() => _logs.ReadAsync<string>(
        Pod,
        new(),
        async (stream, token) =>
        {
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync(token);
        },
        CancellationToken.None);
}
