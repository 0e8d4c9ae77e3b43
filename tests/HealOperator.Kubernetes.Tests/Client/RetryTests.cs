using System.Collections.Concurrent;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Client;

/// <summary>R33, R34: what is sent again, and when.</summary>
public class RetryTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly ConcurrentQueue<DateTimeOffset> _at = new();

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Create_RefusedWithRetryAfter_IsSentAgainThen(int code)
    {
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            _at.Enqueue(_clock.GetUtcNow());
            context.Response.Headers.RetryAfter = "7";
            return _at.Count == 1 ? context.ErrorAsync(code, "Busy") : context.JsonAsync(context.Body());
        });
        var call = server.Client(_clock).CreateAsync(new ConfigMap { Metadata = new ObjectMeta { Name = "a" } });

        await _clock.AdvanceUntilAsync(TimeSpan.FromMilliseconds(500), () => call.IsCompleted, "the answer");

        (await call).Metadata.Name.ShouldBe("a");
        (_at.Last() - _at.First()).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
        server.Requests.Select(request => request.Body).Distinct().ShouldHaveSingleItem("the body is sent whole each time");
    }

    /// <summary>504 leaves open whether it was created: repeating it could create it twice under a generated name.</summary>
    [Theory]
    [InlineData("POST", 504, 1)]
    [InlineData("POST", 500, 1)]
    [InlineData("GET", 504, 5)]
    [InlineData("GET", 500, 1)]
    [InlineData("GET", 404, 1)]
    [InlineData("GET", 429, 5)]
    public async Task Request_Refused_IsTriedAsOftenAsIsSafe(string method, int code, int expected)
    {
        await using var server = await ScriptedServer.StartAsync(context => context.ErrorAsync(code, "Scripted"));
        var client = server.Client(_clock);
        Task call = method == "GET" ? (Task)client.GetAsync<ConfigMap>("a") : client.CreateAsync(new ConfigMap { Metadata = new ObjectMeta { Name = "a" } });

        await _clock.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => call.IsCompleted, "the end");

        server.Requests.Count.ShouldBe(expected);
        client.Requests.Total.ShouldBe(expected);
        await call.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>R34: created, but the answer was lost. The object is found by its name; nothing is created twice.</summary>
    [Fact]
    public async Task EnsureChild_AnswerLost_FindsWhatItMade()
    {
        string? stored = null;
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            if (context.Request.Method == "POST")
            {
                stored = context.Body();
                context.Abort();
                return;
            }

            await context.JsonAsync(stored!);
        });
        var owner = new ConfigMap { Metadata = new ObjectMeta { Name = "owner", Namespace = "test", Uid = "owner-uid" } };

        var (child, created) = await server.Client().EnsureChildAsync(
            new Job { Metadata = new ObjectMeta { Name = "owner-1", Namespace = "test" } }, owner);

        child.Metadata.OwnerReferences!.Single().Uid.ShouldBe("owner-uid");
        created.ShouldBeFalse();
        server.Requests.Count(request => request.Method == "POST").ShouldBe(1);
    }

    /// <summary>R17: a name that belongs to another owner is an error, not a success.</summary>
    [Fact]
    public async Task EnsureChild_NameTakenByAnother_Refuses()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.Request.Method == "POST"
            ? context.ErrorAsync(409, "AlreadyExists")
            : context.JsonAsync("""{"metadata":{"name":"owner-1","namespace":"test","ownerReferences":[{"uid":"someone-else"}]}}"""));
        var owner = new ConfigMap { Metadata = new ObjectMeta { Name = "owner", Namespace = "test", Uid = "owner-uid" } };

        var error = await Should.ThrowAsync<NameTakenException>(() => server.Client().EnsureChildAsync(
            new Job { Metadata = new ObjectMeta { Name = "owner-1", Namespace = "test" } }, owner));

        error.Message.ShouldContain("Job test/owner-1 exists already");
    }

    [Fact]
    public async Task Error_InPlainText_IsShownAsItIs()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.JsonAsync("<html>bad gateway</html>", 502));

        var error = await Should.ThrowAsync<KubernetesException>(() => server.Client(_clock).GetAsync<ConfigMap>("a"));

        error.Message.ShouldBe("get configmaps: <html>bad gateway</html> (HTTP 502)");
    }
}
