using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R40, R41: what becomes of events, in virtual time.</summary>
public class EventPublisherTests
{
    private static readonly ConfigMap Regarding = new() { Metadata = new ObjectMeta { Name = "a", Namespace = "test", Uid = "u" } };

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Publish_Repeatedly_CreatesOnceAndPatchesTheCount()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.JsonAsync(context.Body()));
        var publisher = Publisher(server);
        var running = publisher.RunAsync(CancellationToken.None);

        for (var i = 0; i < 500; i++)
        {
            publisher.Publish(Regarding, EventType.Normal, "Started", "note", null, null);
        }

        await _clock.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => server.Requests.Count >= 2, "the count");
        publisher.Complete();
        await running;

        server.Requests.Select(request => request.Method).Distinct().ShouldBe(["POST", "PATCH"]);
        server.Requests.Count(request => request.Method == "POST").ShouldBe(1);
        server.Requests.Count.ShouldBeLessThanOrEqualTo(4);
        ((int)JsonNode.Parse(server.Requests.Last().Body)!["series"]!["count"]!).ShouldBe(500);
    }

    [Fact]
    public async Task Publish_WhileACountWaitsToBeWritten_DoesNotWaitForIt()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.JsonAsync(context.Body()));
        var publisher = Publisher(server);
        var running = publisher.RunAsync(CancellationToken.None);
        publisher.Publish(Regarding, EventType.Normal, "Started", "note", null, null);
        publisher.Publish(Regarding, EventType.Normal, "Started", "note", null, null);
        await Eventually.TrueAsync(() => server.Requests.Count == 1, TimeSpan.FromSeconds(10), "the first event");

        publisher.Publish(Regarding, EventType.Normal, "Ended", "note", null, null);

        await Eventually.TrueAsync(() => server.Requests.Count == 2, TimeSpan.FromSeconds(10), "the next event, at the same time");
        publisher.Complete();
        await running.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        server.Requests.Select(request => request.Method).ShouldBe(["POST", "POST", "PATCH"]);
    }

    [Fact]
    public async Task Publish_OfManyDifferentEvents_IsHeldToABurst()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.JsonAsync(context.Body()));
        var publisher = Publisher(server);
        for (var i = 0; i < 100; i++)
        {
            publisher.Publish(Regarding, EventType.Normal, $"Reason{i}", "note", null, null);
        }

        publisher.Complete();
        await publisher.RunAsync(CancellationToken.None);

        server.Requests.Count.ShouldBe(25);
    }

    [Fact]
    public async Task Publish_WhenTheQueueIsFull_DropsAndCounts()
    {
        using var metrics = new MetricRecorder("kubernetes.operator.events.dropped", "error.type");
        await using var server = await ScriptedServer.StartAsync(context => context.JsonAsync(context.Body()));
        var publisher = Publisher(server);

        for (var i = 0; i < 1010; i++)
        {
            publisher.Publish(Regarding, EventType.Normal, "Started", "note", null, null);
        }

        metrics.Values.Count(value => value == "queue_full").ShouldBe(10);
    }

    [Fact]
    public async Task Publish_WithTheServerRefusing_NeverThrows()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.ErrorAsync(403, "Forbidden"));
        var publisher = Publisher(server);
        publisher.Publish(Regarding, EventType.Warning, "Broken", "note", null, null);
        publisher.Complete();

        await publisher.RunAsync(CancellationToken.None);

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_AboutAClusterScopedObject_GoesToTheDefaultNamespaceAndIsCut()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.JsonAsync(context.Body()));
        var publisher = Publisher(server);
        publisher.Publish(
            new Namespace { Metadata = new ObjectMeta { Name = "n", Uid = "u" } }, EventType.Warning, new string('R', 300), new string('é', 2000), null, Regarding);
        publisher.Complete();

        await publisher.RunAsync(CancellationToken.None);

        var request = server.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/apis/events.k8s.io/v1/namespaces/default/events");
        var written = JsonNode.Parse(request.Body)!;
        System.Text.Encoding.UTF8.GetByteCount((string)written["note"]!).ShouldBeInRange(1000, 1024);
        System.Text.Encoding.UTF8.GetByteCount((string)written["reason"]!).ShouldBeLessThanOrEqualTo(128);
        ((string)written["eventTime"]!).ShouldMatch(@"\.\d{6}Z$");
        ((string)written["related"]!["uid"]!).ShouldBe("u");
    }

    private EventPublisher Publisher(ScriptedServer server) => new(server.Client(_clock), "reporter", "instance", _clock, NullLogger.Instance);
}
