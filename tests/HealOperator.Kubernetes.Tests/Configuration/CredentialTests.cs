using System.Collections.Concurrent;
using System.Net.Http.Headers;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Configuration;

/// <summary>R26, R27: tokens that are rotated under our feet.</summary>
public sealed class CredentialTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task TokenFile_Rotated_IsReadAgainWithinAMinute()
    {
        var source = FileSource(" one\n");
        (await TokenAsync(source)).ShouldBe("one");

        _directory.Write("token", "two\n");
        (await TokenAsync(source)).ShouldBe("one");
        _clock.Advance(TimeSpan.FromSeconds(60));

        (await TokenAsync(source)).ShouldBe("two");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task TokenFile_GoneOrEmpty_KeepsTheLastGoodToken(string? content)
    {
        var source = FileSource("one");
        await TokenAsync(source);
        File.Delete(_directory["token"]);
        if (content is not null)
        {
            _directory.Write("token", content);
        }

        _clock.Advance(TimeSpan.FromMinutes(2));
        (await TokenAsync(source)).ShouldBe("one");
        _directory.Write("token", "two");
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await TokenAsync(source)).ShouldBe("two");
    }

    [Fact]
    public async Task Request_RefusedWith401_IsSentAgainWithTheNewToken()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.Request.Headers.Authorization == "Bearer two"
            ? context.JsonAsync(Answers.ConfigMap("a", 1))
            : context.ErrorAsync(401, "Unauthorized"));
        var file = _directory.Write("token", "one");
        var client = KubernetesClientFactory.Create(server.Configuration() with { TokenFile = file });
        await Should.ThrowAsync<UnauthorizedException>(() => client.GetAsync<ConfigMap>("a"));
        server.Requests.Count.ShouldBe(1, "the same token is not tried twice");

        _directory.Write("token", "two");

        (await client.GetAsync<ConfigMap>("a")).ShouldNotBeNull();
        server.Requests.Last().Authorization.ShouldBe("Bearer two");
    }

    /// <summary>R27: a hundred requests at expiry, one read, no deadlock.</summary>
    [Fact]
    public async Task Get_ByManyAtExpiry_RenewsOnce()
    {
        var fetches = new ConcurrentQueue<int>();
        var gate = new TaskCompletionSource();
        var source = new CachedCredentialSource(
            async _ =>
            {
                fetches.Enqueue(1);
                await gate.Task;
                return new Credential(new AuthenticationHeaderValue("Bearer", "t"), null, _clock.GetUtcNow().AddMinutes(1));
            },
            _clock);

        var all = Enumerable.Range(0, 100).Select(_ => Task.Run(() => source.GetAsync(CancellationToken.None).AsTask())).ToList();
        gate.SetResult();
        var headers = await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);

        headers.ShouldAllBe(header => header!.Parameter == "t");
        fetches.Count.ShouldBe(1);
    }

    private static async Task<string?> TokenAsync(ICredentialSource source) => (await source.GetAsync(CancellationToken.None))?.Parameter;

    private ICredentialSource FileSource(string token) => CredentialSources.Create(
        new KubernetesClientConfiguration { Server = new Uri("https://127.0.0.1"), TokenFile = _directory.Write("token", token) }, _clock);
}
