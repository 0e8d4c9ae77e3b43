using System.Text.Json;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Integration.Tests.Client;

/// <summary>The client's verbs and errors against the real API server; R6, R24.</summary>
[Collection(ApiServerCollection.Name)]
public sealed class ReadAndWriteTests(ApiServerFixture server)
{
    private readonly IKubernetesClient _client = server.Client;

    [Fact]
    public async Task GetVersion_OfTheServer_IsANumber()
    {
        var version = await _client.GetVersionAsync();

        (version.Major, version.Minor).ShouldBeGreaterThanOrEqualTo((1, 20));
    }

    [Fact]
    public async Task Create_ThenDelete_GoesThroughTheLifeOfAnObject()
    {
        var ns = await server.NamespaceAsync();
        (await _client.GetAsync<ConfigMap>("a", ns)).ShouldBeNull();

        var created = await _client.CreateAsync(Map(ns, "a", new() { ["k"] = "v" }));
        (await Should.ThrowAsync<AlreadyExistsException>(() => _client.CreateAsync(Map(ns, "a")))).Status.Reason.ShouldBe("AlreadyExists");
        (await _client.GetAsync<ConfigMap>("a", ns))!.Data!["k"].ShouldBe("v");

        await Should.ThrowAsync<ConflictException>(() => _client.DeleteAsync<ConfigMap>("a", ns, new DeleteOptions { Uid = "another" }));
        (await _client.DeleteAsync<ConfigMap>("a", ns, new DeleteOptions { Uid = created.Metadata.Uid })).ShouldBeTrue();
        (await _client.DeleteAsync<ConfigMap>("a", ns)).ShouldBeFalse();
    }

    /// <summary>R6.</summary>
    [Fact]
    public async Task List_OverSeveralPages_HasEveryObjectOnce()
    {
        var ns = await server.NamespaceAsync();
        for (var i = 0; i < 7; i++)
        {
            await _client.CreateAsync(Map(ns, $"m-{i}", labels: new() { ["parity"] = i % 2 == 0 ? "even" : "odd" }));
        }

        var all = await _client.ListAsync<ConfigMap>(ns, new ListOptions { Limit = 2 });
        var even = await _client.ListAsync<ConfigMap>(ns, new ListOptions { LabelSelector = "parity=even", Limit = 3 });
        var one = await _client.ListAsync<ConfigMap>(ns, new ListOptions { FieldSelector = "metadata.name=m-3" });

        all.Items.Select(item => item.Metadata.Name).Where(name => name!.StartsWith("m-")).ShouldBe(Enumerable.Range(0, 7).Select(i => $"m-{i}"));
        even.Items.Count.ShouldBe(4);
        one.Items.ShouldHaveSingleItem().Kind.ShouldBe("ConfigMap");
    }

    /// <summary>R24.</summary>
    [Fact]
    public async Task Update_WithAnOldVersion_IsATypedConflict()
    {
        var ns = await server.NamespaceAsync();
        var old = await _client.CreateAsync(Map(ns, "a"));
        await _client.UpdateAsync(old with { Data = new Dictionary<string, string> { ["k"] = "1" } });

        await Should.ThrowAsync<ConflictException>(() => _client.UpdateAsync(old with { Data = new Dictionary<string, string> { ["k"] = "2" } }));

        (await _client.GetAsync<ConfigMap>("a", ns))!.Data!["k"].ShouldBe("1");
    }

    /// <summary>R24: a field that the model does not know survives reading and writing.</summary>
    [Fact]
    public async Task Update_OfAnObjectWithUnknownFields_KeepsThem()
    {
        var ns = await server.NamespaceAsync();
        using var body = JsonDocument.Parse("""{"apiVersion":"widgets.test/v1","kind":"Widget","metadata":{"name":"w"},"spec":{"size":1,"novel":{"deep":[1,2]}}}""");
        await _client.SendAsync(HttpMethod.Post, $"/apis/widgets.test/v1/namespaces/{ns}/widgets", body.RootElement);

        var widget = (await _client.GetAsync<Widget>("w", ns))!;
        await _client.UpdateAsync(widget with { Spec = widget.Spec! with { Size = 2 } });

        var raw = await _client.SendAsync(HttpMethod.Get, $"/apis/widgets.test/v1/namespaces/{ns}/widgets/w");
        raw.GetProperty("spec").GetRawText().ShouldBe("""{"novel":{"deep":[1,2]},"size":2}""");
    }

    [Fact]
    public async Task Patch_WithAFailingTest_IsInvalidAndChangesNothing()
    {
        var ns = await server.NamespaceAsync();
        await _client.CreateAsync(Map(ns, "a", new() { ["k"] = "v" }));

        await Should.ThrowAsync<InvalidException>(() => _client.PatchAsync<ConfigMap>(
            "a", ns, Patch.Json(Patch.Operation("test", "/data/k", "other"), Patch.Operation("replace", "/data/k", "w"))));
        await _client.PatchAsync<ConfigMap>("a", ns, Patch.Merge(new() { ["data"] = new System.Text.Json.Nodes.JsonObject { ["l"] = "x" } }));

        var map = (await _client.GetAsync<ConfigMap>("a", ns))!;
        map.Data.ShouldBe(new Dictionary<string, string> { ["k"] = "v", ["l"] = "x" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Secret_Bytes_AreNotText()
    {
        var ns = await server.NamespaceAsync();
        byte[] bytes = [0, 255, 1, 254];
        await _client.CreateAsync(new Secret { Metadata = new ObjectMeta { Name = "s", Namespace = ns }, Data = new Dictionary<string, byte[]> { ["b"] = bytes } });

        (await _client.GetAsync<Secret>("s", ns))!.Data!["b"].ShouldBe(bytes);
    }

    [Fact]
    public async Task Create_OfAnInvalidObject_NamesTheField()
    {
        var ns = await server.NamespaceAsync();

        var error = await Should.ThrowAsync<InvalidException>(() => _client.CreateAsync(Map(ns, "Not A Name")));

        error.Status.Details!.Causes!.ShouldContain(cause => cause.Field == "metadata.name");
    }

    [Fact]
    public async Task ReadPodLog_OfAPodWithoutANode_SaysSo()
    {
        var ns = await server.NamespaceAsync();

        await Should.ThrowAsync<NotFoundException>(() => _client.ReadPodLogAsync("none", ns));
    }

    [Fact]
    public async Task Requests_OfAClient_AreCountedByVerbAndResource()
    {
        var client = KubernetesClientFactory.Create(server.Configuration);
        var ns = await server.NamespaceAsync();
        await client.CreateAsync(Map(ns, "a"));
        await client.GetAsync<ConfigMap>("a", ns);
        await client.GetAsync<ConfigMap>("b", ns);

        client.Requests.Snapshot().ShouldBe(
            new Dictionary<(string, string), long> { [("create", "configmaps")] = 1, [("get", "configmaps")] = 2 }, ignoreOrder: true);
    }

    private static ConfigMap Map(string ns, string name, Dictionary<string, string>? data = null, Dictionary<string, string>? labels = null) =>
        new() { Metadata = new ObjectMeta { Name = name, Namespace = ns, Labels = labels }, Data = data };
}
