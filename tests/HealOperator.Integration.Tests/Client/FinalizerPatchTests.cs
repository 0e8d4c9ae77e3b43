using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;

namespace HealOperator.Integration.Tests.Client;

/// <summary>R23: finalizers of others survive.</summary>
[Collection(ApiServerCollection.Name)]
public sealed class FinalizerPatchTests(ApiServerFixture server)
{
    private const string Ours = "widgets.test/ours";
    private const string Theirs = "widgets.test/theirs";

    private readonly IKubernetesClient _client = server.Client;

    [Fact]
    public async Task Add_FromAStaleView_KeepsAForeignFinalizerThatCameMeanwhile()
    {
        var stale = await CreateAsync();
        await FinalizerPatch.AddAsync(_client, stale, Theirs);

        var result = await FinalizerPatch.AddAsync(_client, stale, Ours);

        result!.Metadata.Finalizers.ShouldBe([Theirs, Ours]);
    }

    [Fact]
    public async Task Remove_FromAStaleView_TakesOnlyOurs()
    {
        var created = await CreateAsync();
        var stale = (await FinalizerPatch.AddAsync(_client, created, Ours))!;
        stale = (await FinalizerPatch.AddAsync(_client, stale, Theirs))!;
        await FinalizerPatch.AddAsync(_client, (await FinalizerPatch.RemoveAsync(_client, stale, Ours))!, Ours);

        var result = await FinalizerPatch.RemoveAsync(_client, stale, Ours);

        result!.Metadata.Finalizers.ShouldBe([Theirs]);
        await FinalizerPatch.RemoveAsync(_client, result, Theirs);
    }

    [Fact]
    public async Task Add_ToAnObjectBeingDeleted_IsNotDone()
    {
        var held = (await FinalizerPatch.AddAsync(_client, await CreateAsync(), Theirs))!;
        await _client.DeleteAsync<Widget>("w", held.Metadata.Namespace);

        var result = await FinalizerPatch.AddAsync(_client, held, Ours);

        result!.Metadata.Finalizers.ShouldBe([Theirs]);
        await FinalizerPatch.RemoveAsync(_client, result, Theirs);
        (await _client.GetAsync<Widget>("w", held.Metadata.Namespace)).ShouldBeNull();
    }

    [Fact]
    public async Task Add_ToAnObjectOfTheSameName_LeavesThatAlone()
    {
        var old = await CreateAsync();
        await _client.DeleteAsync<Widget>("w", old.Metadata.Namespace);
        await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = "w", Namespace = old.Metadata.Namespace } });

        (await FinalizerPatch.AddAsync(_client, old, Ours)).ShouldBeNull();

        (await _client.GetAsync<Widget>("w", old.Metadata.Namespace))!.Metadata.Finalizers.ShouldBeNull();
    }

    [Fact]
    public async Task AddAndRemove_ByManyAtOnce_EndsAsEachWanted()
    {
        var widget = await CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => FinalizerPatch.AddAsync(_client, widget, $"widgets.test/f{i}")));

        var live = (await _client.GetAsync<Widget>("w", widget.Metadata.Namespace))!;
        live.Metadata.Finalizers!.Order().ShouldBe(["widgets.test/f0", "widgets.test/f1", "widgets.test/f2", "widgets.test/f3"]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => FinalizerPatch.RemoveAsync(_client, live, $"widgets.test/f{i}")));
        (await _client.GetAsync<Widget>("w", widget.Metadata.Namespace))!.Metadata.Finalizers.ShouldBeNull();
    }

    private async Task<Widget> CreateAsync() =>
        await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = "w", Namespace = await server.NamespaceAsync() } });
}
