using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R2: the watcher is a state machine, each transition by itself.</summary>
public class WatcherTests
{
    [Fact]
    public async Task StepAsync_FromEmptyToWatching_TakesEachStateInTurn()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.WatchAsync(false, Answers.Change("ADDED", Answers.ConfigMap("c", 12)), Answers.Change("DELETED", Answers.ConfigMap("a", 13)))
            : context.JsonAsync(context.Request.Query["continue"] == "more"
                ? Answers.List(10, null, Answers.ConfigMap("b", 9))
                : Answers.List(10, "more", Answers.ConfigMap("a", 3))));
        await using var watcher = Watcher(server);

        (await StepAsync(watcher)).ShouldBe(("ListStarted", new WatcherState.ListPage(null)));
        (await StepAsync(watcher)).ShouldBe(("Page a", new WatcherState.ListPage("more")));
        (await StepAsync(watcher)).ShouldBe(("LastPage b", new WatcherState.Listed("10")));
        (await StepAsync(watcher)).ShouldBe(("Progress", new WatcherState.Watching("10")));
        (await StepAsync(watcher)).ShouldBe(("Applied c", new WatcherState.Watching("12")));
        (await StepAsync(watcher)).ShouldBe(("Deleted test/a", new WatcherState.Watching("13")));
        (await StepAsync(watcher)).ShouldBe(("Progress", new WatcherState.Listed("13")));
    }

    [Theory]
    [InlineData(410, "Expired", false)]
    [InlineData(429, "TooManyRequests", true)]
    [InlineData(500, "InternalError", true)]
    [InlineData(403, "Forbidden", true)]
    [InlineData(404, "NotFound", false)]
    public async Task StepAsync_WatchRefused_ListsAnewOnlyWhenTheVersionIsGone(int code, string reason, bool staysListed)
    {
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.ErrorAsync(code, reason)
            : context.JsonAsync(Answers.List(10, null)));
        await using var watcher = Watcher(server);
        await StepAsync(watcher);
        await StepAsync(watcher);
        await StepAsync(watcher);

        var (step, state) = await StepAsync(watcher);

        step.ShouldBe("Failed");
        state.ShouldBe(staysListed ? new WatcherState.Listed("10") : new WatcherState.Empty());
    }

    [Fact]
    public async Task StepAsync_ListFails_StartsOver()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.ErrorAsync(403, "Forbidden"));
        await using var watcher = Watcher(server);
        await StepAsync(watcher);

        (await StepAsync(watcher)).ShouldBe(("Failed", new WatcherState.Empty()));
    }

    [Fact]
    public async Task StepAsync_VersionTooLarge_ListsAnew()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.ErrorAsync(504, "Timeout", "Too large resource version: 99, current: 10")
            : context.JsonAsync(Answers.List(99, null)));
        await using var watcher = Watcher(server);
        await StepAsync(watcher);
        await StepAsync(watcher);
        await StepAsync(watcher);

        (await StepAsync(watcher)).ShouldBe(("Failed", new WatcherState.Empty()));
    }

    private static EntityWatcher<ConfigMap> Watcher(ScriptedServer server) =>
        new(server.Client(), "test", new WatchFilter(), new ManualTimeProvider());

    private static async Task<(string Step, WatcherState State)> StepAsync(EntityWatcher<ConfigMap> watcher)
    {
        var step = await watcher.StepAsync(CancellationToken.None);
        var text = step switch
        {
            WatcherEvent<ConfigMap>.PageListed(var page, var isLast) => $"{(isLast ? "LastPage" : "Page")} {page.Items.SingleOrDefault()?.Metadata.Name}",
            WatcherEvent<ConfigMap>.Applied(var entity) => $"Applied {entity.Metadata.Name}",
            WatcherEvent<ConfigMap>.Deleted(var key) => $"Deleted {key}",
            _ => step.GetType().Name,
        };
        return (text, watcher.State);
    }
}
