using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Integration.Tests.Client;

/// <summary>R4, R7 on the real API server.</summary>
[Collection(ApiServerCollection.Name)]
public sealed class WatchTests(ApiServerFixture server)
{
    private readonly IKubernetesClient _client = server.Client;

    [Fact]
    public async Task Watch_FromAList_SeesWhatCameAfterIt()
    {
        var ns = await server.NamespaceAsync();
        await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = "before", Namespace = ns } });
        var list = await _client.ListAsync<Widget>(ns);
        await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = "after", Namespace = ns } });
        await _client.DeleteAsync<Widget>("before", ns);

        var seen = new List<string>();
        await foreach (var change in _client.WatchAsync<Widget>(
            ns, new WatchOptions { ResourceVersion = list.Metadata.ResourceVersion, Timeout = TimeSpan.FromSeconds(20) }))
        {
            seen.Add($"{change.Type} {change.Entity!.Metadata.Name}");
            change.ResourceVersion.ShouldBe(change.Entity.Metadata.ResourceVersion);
            if (seen.Count == 2)
            {
                break;
            }
        }

        seen.ShouldBe(["Added after", "Deleted before"]);
    }

    [Fact]
    public async Task Watch_AtItsTimeout_IsEndedByTheServer()
    {
        var ns = await server.NamespaceAsync();
        var list = await _client.ListAsync<Widget>(ns);
        var watch = _client.WatchAsync<Widget>(ns, new WatchOptions { ResourceVersion = list.Metadata.ResourceVersion, Timeout = TimeSpan.FromSeconds(1) });

        await foreach (var change in watch)
        {
            change.Type.ShouldBe(WatchEventType.Bookmark);
        }
    }

    /// <summary>
    /// R4: the real server's answer to a version it no longer has. Of a kind that was defined after the server's start, no version is as old
    /// as that; of a built-in kind, a fresh server may still have the first one.
    /// </summary>
    [Fact]
    public async Task Watch_FromAnAncientVersion_IsGone()
    {
        var ns = await server.NamespaceAsync();
        for (var i = 0; i < 3; i++)
        {
            await _client.CreateAsync(new Widget { Metadata = new ObjectMeta { Name = $"w-{i}", Namespace = ns } });
        }

        await Should.ThrowAsync<GoneException>(async () =>
        {
            await foreach (var change in _client.WatchAsync<Widget>(ns, new WatchOptions { ResourceVersion = "1", Timeout = TimeSpan.FromSeconds(20) }))
            {
                change.Type.ShouldBe(WatchEventType.Bookmark);
            }
        });
    }
}
