using System.Text.Json.Nodes;
using HealOperator.Integration.Tests.Client;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Runtime;

/// <summary>R16, R17, R23, R25, R40, R41: an operator at work on the real API server.</summary>
[Collection(ApiServerCollection.Name)]
public sealed class ControllerTests(ApiServerFixture server)
{
    private static readonly OperatorOptions Single = new() { Name = "widget-operator", LeaderElection = new() { Enabled = false } };

    private readonly IKubernetesClient _client = server.Client;

    /// <summary>R16, R25: the approval annotation alone wakes the controller; its own status write does not.</summary>
    [Fact]
    public async Task Annotation_Alone_ReconcilesAndAStatusWriteDoesNot()
    {
        var ns = await server.NamespaceAsync();
        var behaviour = new WidgetBehaviour
        {
            Reconcile = (client, widget, token) => client.ApplyStatusAsync(
                new Widget { Metadata = new ObjectMeta { Name = widget.Metadata.Name, Namespace = ns }, Status = new WidgetStatus { Reconciles = widget.Metadata.Annotations?.Count ?? 0 } },
                cancellationToken: token),
        };
        await using var harness = await StartAsync(ns, behaviour, controller => controller.When(EntityPredicates.SpecOrAnnotations<Widget>("approve")));
        await CreateAsync(ns, "w");
        await UntilAsync(() => behaviour.CallsFor("w") == 1, "the first reconcile");

        await AnnotateAsync(ns, "w", "approve", "yes");
        await UntilAsync(() => behaviour.CallsFor("w") == 2, "the reconcile of the annotation");
        await AnnotateAsync(ns, "w", "unrelated", "1");
        await CreateAsync(ns, "fence");
        await UntilAsync(() => behaviour.CallsFor("fence") == 1, "an object that came later");

        behaviour.CallsFor("w").ShouldBe(2, "two status writes and an unrelated annotation are no reason");
        (await _client.GetAsync<Widget>("w", ns))!.Status!.Reconciles.ShouldBe(1);
    }

    /// <summary>R17: many reconciles of one object, from whatever stale view, make one child.</summary>
    [Fact]
    public async Task EnsureChild_FromManyReconciles_MakesOne()
    {
        var ns = await server.NamespaceAsync();
        var owner = await CreateAsync(ns, "w");
        var child = new ConfigMap { Metadata = new ObjectMeta { Name = "w-1", Namespace = ns } };

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _client.EnsureChildAsync(child, owner)));

        results.Count(result => result.Created).ShouldBe(1);
        results.Select(result => result.Child.Metadata.Uid).Distinct().ShouldHaveSingleItem();
        var other = await CreateAsync(ns, "other");
        await Should.ThrowAsync<NameTakenException>(() => _client.EnsureChildAsync(child, other));
    }

    [Fact]
    public async Task Owns_ChangeOfAChild_ReconcilesItsOwner()
    {
        var ns = await server.NamespaceAsync();
        var behaviour = new WidgetBehaviour();
        await using var harness = await StartAsync(ns, behaviour, controller => controller.Owns<ConfigMap>());
        var owner = await CreateAsync(ns, "w");
        await UntilAsync(() => behaviour.CallsFor("w") == 1, "the first reconcile");

        await _client.EnsureChildAsync(new ConfigMap { Metadata = new ObjectMeta { Name = "w-1", Namespace = ns } }, owner);
        await UntilAsync(() => behaviour.CallsFor("w") == 2, "the reconcile of the new child");
        harness.Get<IEntityCache<ConfigMap>>().ByOwner(owner.Metadata.Uid!).ShouldHaveSingleItem().Metadata.Name.ShouldBe("w-1");

        await _client.DeleteAsync<ConfigMap>("w-1", ns);
        await UntilAsync(() => behaviour.CallsFor("w") == 3, "the reconcile of the child's end");
    }

    [Fact]
    public async Task Watches_ByLabel_ReconcilesWhatTheMapNames()
    {
        var ns = await server.NamespaceAsync();
        var behaviour = new WidgetBehaviour();
        await using var harness = await StartAsync(ns, behaviour, controller => controller.Watches<ConfigMap>(
            map => map.Label("widget") is { } widget ? [new NamespacedName(ns, widget)] : []));
        await CreateAsync(ns, "w");
        await UntilAsync(() => behaviour.CallsFor("w") == 1, "the first reconcile");

        await _client.CreateAsync(new ConfigMap { Metadata = new ObjectMeta { Name = "m", Namespace = ns, Labels = new Dictionary<string, string> { ["widget"] = "w" } } });

        await UntilAsync(() => behaviour.CallsFor("w") == 2, "the reconcile of the labelled object");
        harness.Get<IEntityCache<ConfigMap>>().ByLabel("widget", "w").ShouldHaveSingleItem();
    }

    /// <summary>R23: the finalizer is there before the first reconcile, runs once, and lets the object go.</summary>
    [Fact]
    public async Task Finalizer_OfADeletedObject_RunsBeforeItGoes()
    {
        var ns = await server.NamespaceAsync();
        IReadOnlyList<string>? seen = null;
        var behaviour = new WidgetBehaviour
        {
            Reconcile = async (client, widget, token) => seen = (await client.GetAsync<Widget>(widget.Metadata.Name!, ns, token))!.Metadata.Finalizers,
        };
        await using var harness = await StartAsync(
            ns, behaviour, more: builder => builder.AddFinalizer<WidgetFinalizer, Widget>(WidgetFinalizer.Name));
        await CreateAsync(ns, "w");
        await UntilAsync(() => seen is not null, "the first reconcile");
        seen.ShouldBe([WidgetFinalizer.Name]);

        await _client.DeleteAsync<Widget>("w", ns);
        await UntilAsync(() => behaviour.Calls.Contains("deleted w"), "the farewell");

        behaviour.Calls.Count(call => call == "finalized w").ShouldBe(1);
        (await _client.GetAsync<Widget>("w", ns)).ShouldBeNull();
    }

    /// <summary>R40, R41: a thousand equal events are one event with a count; too long a note is cut.</summary>
    [Fact]
    public async Task Publish_TheSameAThousandTimes_IsOneEventWithACount()
    {
        var ns = await server.NamespaceAsync();
        var harness = await StartAsync(ns, new WidgetBehaviour());
        var widget = await CreateAsync(ns, "w");
        var events = harness.Get<IEventPublisher>();

        for (var i = 0; i < 900; i++)
        {
            events.Publish(widget, EventType.Warning, "Broken", new string('x', 5000));
        }

        await harness.DisposeAsync();

        var published = (await _client.ListAsync<Event>(ns)).Items.ShouldHaveSingleItem();
        (published.Reason, published.Type, published.ReportingController).ShouldBe(("Broken", "Warning", "widget-operator"));
        (published.Regarding!.Kind, published.Regarding.Name, published.Regarding.Uid).ShouldBe(("Widget", "w", widget.Metadata.Uid));
        published.Note!.Length.ShouldBeLessThanOrEqualTo(1024);
        published.Series!.Count.ShouldBe(900);
    }

    private Task<OperatorHarness> StartAsync(
        string ns,
        WidgetBehaviour behaviour,
        Action<ControllerBuilder<Widget>>? controller = null,
        Action<OperatorBuilder>? more = null) =>
        OperatorHarness.StartAsync(server.Configuration, Single with { Namespaces = [ns] }, behaviour, controller, more);

    private static Task UntilAsync(Func<bool> condition, string what) => Eventually.TrueAsync(condition, TimeSpan.FromSeconds(20), what);

    private Task<Widget> CreateAsync(string ns, string name) => _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = name, Namespace = ns }, Spec = new WidgetSpec() });

    private Task AnnotateAsync(string ns, string name, string key, string value) => _client.PatchAsync<Widget>(
        name, ns, Patch.Merge(new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [key] = value } } }));
}
