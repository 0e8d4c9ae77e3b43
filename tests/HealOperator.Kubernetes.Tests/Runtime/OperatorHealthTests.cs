using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R44, and R20's fence by itself.</summary>
public class OperatorHealthTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Live_WhenALeaderNoLongerRenews_Fails()
    {
        await using var server = await ScriptedServer.StartAsync(new LeaseServer().AnswerAsync);
        using var shared = new OperatorServices(server.Configuration(), new OperatorOptions(), _clock, NullLoggerFactory.Instance);
        var health = new OperatorHealth();
        new OperatorRun(shared, [], [], health).AddChecks();
        await shared.Elector.AcquireAsync(CancellationToken.None);

        health.Live().ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(36));

        health.Live().ShouldHaveSingleItem().ShouldContain("last renewed 36 s ago");
    }

    [Fact]
    public async Task Fence_Closed_RefusesWritesAndAllowsReads()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.JsonAsync(Answers.ConfigMap("a", 1)));
        using var shared = new OperatorServices(server.Configuration(), new OperatorOptions(), _clock, NullLoggerFactory.Instance);
        shared.Fence.Close();

        await Should.ThrowAsync<LeadershipLostException>(() => shared.Client.CreateAsync(new ConfigMap { Metadata = new ObjectMeta { Name = "a" } }));
        (await shared.Client.GetAsync<ConfigMap>("a")).ShouldNotBeNull();

        server.Requests.ShouldHaveSingleItem().Method.ShouldBe("GET");
    }

    [Fact]
    public void ExitCode_AfterAFault_IsNotZero()
    {
        var health = new OperatorHealth();
        health.ExitCode.ShouldBe(0);

        health.Fail(new InvalidOperationException("broken"));
        health.Fail(new InvalidOperationException("later"));

        health.ExitCode.ShouldBe(1);
        health.Live().ShouldBe(["broken"]);
        health.Ready().ShouldBe(["broken"]);
    }
}
