using System.Text.Json;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;
using HealOperator.Kubernetes.Runtime;

namespace HealOperator.Integration.Tests.Client;

/// <summary>R1, R25, R46: server-side apply, status and times on the real API server.</summary>
[Collection(ApiServerCollection.Name)]
public sealed class ApplyAndStatusTests(ApiServerFixture server)
{
    private readonly IKubernetesClient _client = server.Client;

    /// <summary>R46: a foreign field survives; a field of our own that we no longer send goes.</summary>
    [Fact]
    public async Task Apply_Again_TouchesOnlyWhatItOwns()
    {
        var ns = await server.NamespaceAsync();
        await _client.ApplyAsync(Map(ns, new() { ["ours"] = "1", ["dropped"] = "1" }));
        await _client.ApplyAsync(Map(ns, new() { ["theirs"] = "1" }), new ApplyOptions { FieldManager = "someone" });

        await _client.ApplyAsync(Map(ns, new() { ["ours"] = "2" }));

        (await _client.GetAsync<ConfigMap>("m", ns))!.Data.ShouldBe(new Dictionary<string, string> { ["ours"] = "2", ["theirs"] = "1" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Apply_WithoutForceToAForeignField_IsAConflict()
    {
        var ns = await server.NamespaceAsync();
        await _client.ApplyAsync(Map(ns, new() { ["k"] = "1" }), new ApplyOptions { FieldManager = "someone" });

        await Should.ThrowAsync<ConflictException>(() => _client.ApplyAsync(Map(ns, new() { ["k"] = "2" }), new ApplyOptions { Force = false }));
    }

    /// <summary>R46: conditions of two managers merge by type.</summary>
    [Fact]
    public async Task ApplyStatus_OfTwoManagers_MergesConditionsByType()
    {
        var ns = await server.NamespaceAsync();
        await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = "w", Namespace = ns }, Spec = new WidgetSpec { Size = 1 } });

        await _client.ApplyStatusAsync(Status(ns, "Ready", "True"), new ApplyOptions { FieldManager = "one" });
        await _client.ApplyStatusAsync(Status(ns, "Other", "False"), new ApplyOptions { FieldManager = "two" });
        await _client.ApplyStatusAsync(Status(ns, "Ready", "False"), new ApplyOptions { FieldManager = "one" });

        var widget = (await _client.GetAsync<Widget>("w", ns))!;
        widget.Status!.Conditions!.Select(condition => $"{condition.Type}={condition.Status}").Order().ShouldBe(["Other=False", "Ready=False"]);
        widget.Spec!.Size.ShouldBe(1);
    }

    /// <summary>R25: the status subresource leaves spec and generation alone, and writing the same again changes nothing.</summary>
    [Fact]
    public async Task ApplyStatus_Twice_WritesOnce()
    {
        var ns = await server.NamespaceAsync();
        var created = await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = "w", Namespace = ns }, Spec = new WidgetSpec { Size = 1 } });

        var first = await _client.ApplyStatusAsync(Status(ns, "Ready", "True") with { Spec = new WidgetSpec { Size = 9 } });
        var second = await _client.ApplyStatusAsync(Status(ns, "Ready", "True") with { Spec = new WidgetSpec { Size = 9 } });

        first.Metadata.Generation.ShouldBe(created.Metadata.Generation);
        second.Metadata.ResourceVersion.ShouldBe(first.Metadata.ResourceVersion);
        second.Spec!.Size.ShouldBe(1);
    }

    /// <summary>R25: a transition time alone is no reason to write.</summary>
    [Fact]
    public async Task StatusComparer_OfAStatusReadBack_FindsItUnchanged()
    {
        var ns = await server.NamespaceAsync();
        await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = "w", Namespace = ns }, Spec = new WidgetSpec() });
        var wanted = Status(ns, "Ready", "True");
        var stored = await _client.ApplyStatusAsync(wanted);
        var info = _client.JsonOptions.TypeInfo<WidgetStatus>();
        var later = wanted.Status! with { Conditions = [wanted.Status!.Conditions![0] with { LastTransitionTime = DateTimeOffset.UnixEpoch }] };

        StatusComparer.AreEquivalent(stored.Status, later, info).ShouldBeTrue();
        StatusComparer.AreEquivalent(stored.Status, later with { Reconciles = 2 }, info).ShouldBeFalse();
        StatusComparer.AreEquivalent(stored.Status, null, info).ShouldBeFalse();
    }

    /// <summary>R1: the API server takes our six digits, and would refuse three.</summary>
    [Fact]
    public async Task Lease_TimesWithSixDigits_AreAcceptedAndOthersRefused()
    {
        var ns = await server.NamespaceAsync();
        var at = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1_234_560);

        var lease = await _client.CreateAsync(new Lease { Metadata = new ObjectMeta { Name = "l", Namespace = ns }, Spec = new LeaseSpec { RenewTime = at } });

        lease.Spec!.RenewTime.ShouldBe(at);
        using var body = JsonDocument.Parse("""{"apiVersion":"coordination.k8s.io/v1","kind":"Lease","metadata":{"name":"m"},"spec":{"renewTime":"2026-01-02T03:04:05.123Z"}}""");
        var refused = await Should.ThrowAsync<KubernetesException>(() =>
            _client.SendAsync(HttpMethod.Post, $"/apis/coordination.k8s.io/v1/namespaces/{ns}/leases", body.RootElement));
        ((int)refused.StatusCode).ShouldBe(400);
    }

    private static ConfigMap Map(string ns, Dictionary<string, string> data) => new() { Metadata = new ObjectMeta { Name = "m", Namespace = ns }, Data = data };

    private static Widget Status(string ns, string type, string status) => new()
    {
        Metadata = new ObjectMeta { Name = "w", Namespace = ns },
        Status = new WidgetStatus { Conditions = [new Condition { Type = type, Status = status, Reason = "Tested", Message = "m", LastTransitionTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) }] },
    };
}
