using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R3 to R8: what handlers are told, whatever happens to lists and watches.</summary>
public class ListAndWatchTests
{
    /// <summary>R3, R4 (error inside a 200 stream), R5.</summary>
    [Fact]
    public async Task Relist_AfterExpiredInsideTheStream_ReportsTheMissedDeleteOnceAndNothingElse()
    {
        await using var server = await ScriptedServer.StartAsync(new ExpiringScript(ExpiringScript.Where.InsideTheStream).AnswerAsync);
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => server.Watches.Count() == 2, "the second watch");

        harness.Changes.ShouldBe(["Added kept@1", "Added gone@2", "Deleted gone@2"]);
        server.Lists.Count().ShouldBe(2);
        server.Lists.ShouldAllBe(list => list.ResourceVersion == null, "R5: a list never starts from a known version");
        server.Watches.Select(watch => watch.ResourceVersion).ShouldBe(["10", "20"]);
    }

    /// <summary>R4: 410 as the HTTP status of the watch.</summary>
    [Fact]
    public async Task Relist_AfterGoneOnWatchStart_ListsExactlyOnceMore()
    {
        await using var server = await ScriptedServer.StartAsync(new ExpiringScript(ExpiringScript.Where.OnWatchStart).AnswerAsync);
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => server.Watches.Count() == 2, "the second watch");

        harness.Changes.ShouldBe(["Added kept@1", "Added gone@2", "Deleted gone@2"]);
        server.Lists.Count().ShouldBe(2);
    }

    /// <summary>R4 and R6: 410 in the middle of a list.</summary>
    [Fact]
    public async Task List_ExpiredOnItsSecondPage_StartsOverAndReportsNothingTwice()
    {
        var pages = 0;
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.WatchAsync(true)
            : (context.Request.Query["continue"].ToString(), ++pages) switch
            {
                ("", _) => context.JsonAsync(Answers.List(10, "two", Answers.ConfigMap("a", 1))),
                ("two", <= 2) => context.ErrorAsync(410, "Expired"),
                _ => context.JsonAsync(Answers.List(11, null, Answers.ConfigMap("b", 2))),
            });
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => harness.Cache.IsSynced, "the list");

        harness.Changes.ShouldBe(["Added a@1", "Added b@2"]);
        server.Lists.Select(list => list.Continue).ShouldBe([null, "two", null, "two"]);
    }

    /// <summary>R6: three pages; an empty token ends the list; what is missing counts as deleted only after the last page.</summary>
    [Fact]
    public async Task List_OfThreePages_IsTakenAsAWhole()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.WatchAsync(true)
            : context.JsonAsync(context.Request.Query["continue"].ToString() switch
            {
                "" => Answers.List(10, "two", Answers.ConfigMap("a", 1)),
                "two" => Answers.List(10, "three", Answers.ConfigMap("b", 2)),
                _ => Answers.List(10, "", Answers.ConfigMap("c", 3)),
            }));
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => harness.Cache.IsSynced, "the list");

        harness.Changes.ShouldBe(["Added a@1", "Added b@2", "Added c@3"]);
        server.Lists.Select(list => list.Continue).ShouldBe([null, "two", "three"]);
        server.Lists.ShouldAllBe(list => list.Query["limit"] == "500");
    }

    /// <summary>R7: the version to resume from is the last event's, not the largest of the list.</summary>
    [Fact]
    public async Task Watch_Dropped_ResumesFromTheLastEvent()
    {
        var watches = 0;
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? ++watches switch
            {
                1 => context.WatchAsync(false, Answers.Change("MODIFIED", Answers.ConfigMap("a", 41)), Answers.Change("ADDED", Answers.ConfigMap("c", 42))),
                _ => context.WatchAsync(true),
            }
            : context.JsonAsync(Answers.List(40, null, Answers.ConfigMap("b", 39), Answers.ConfigMap("a", 7), Answers.ConfigMap("z", 99))));
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => server.Watches.Count() == 2, "the second watch");

        server.Watches.Select(watch => watch.ResourceVersion).ShouldBe(["40", "42"]);
        server.Lists.Count().ShouldBe(1);
    }

    /// <summary>R8: a bookmark moves the version, and handlers hear nothing of it.</summary>
    [Fact]
    public async Task Watch_WithBookmark_ResumesFromItSilently()
    {
        var watches = 0;
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.WatchAsync(++watches > 1, Answers.Change("BOOKMARK", """{"kind":"ConfigMap","metadata":{"resourceVersion":"77"}}"""))
            : context.JsonAsync(Answers.List(10, null, Answers.ConfigMap("a", 1))));
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => server.Watches.Count() == 2, "the second watch");

        harness.Changes.ShouldBe(["Added a@1"]);
        server.Watches.Select(watch => watch.ResourceVersion).ShouldBe(["10", "77"]);
        server.Watches.ShouldAllBe(watch => watch.Query["allowWatchBookmarks"] == "true");
    }

    /// <summary>R38: an object of the wrong shape is noted and does not hide the others.</summary>
    [Fact]
    public async Task List_WithOneUndecodableObject_DeliversTheOthers()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.WatchAsync(true, Answers.Change("MODIFIED", Answers.ConfigMap("a", 12, extra: ",\"data\":[]")), Answers.Change("ADDED", Answers.ConfigMap("d", 13)))
            : context.JsonAsync(Answers.List(10, null, Answers.ConfigMap("a", 1), Answers.ConfigMap("bad", 2, extra: ",\"data\":7"), Answers.ConfigMap("c", 3))));
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => harness.Changes.Contains("Added d@13"), "the object after the bad one");

        harness.Changes.ShouldBe(["Added a@1", "Added c@3", "Added d@13"]);
        harness.Cache.Undecodable.Select(bad => bad.Metadata.Name).Order().ShouldBe(["a", "bad"]);
        harness.Cache.Undecodable.ShouldAllBe(bad => bad.Error.Contains("data"));
        harness.Cache.Get(new("test", "a")).ShouldNotBeNull("its last readable state stays");
    }

    /// <summary>R45: lists that are null or missing.</summary>
    [Fact]
    public async Task List_WithNullItems_IsEmpty()
    {
        await using var server = await ScriptedServer.StartAsync(context => context.IsWatch()
            ? context.WatchAsync(true)
            : context.JsonAsync("""{"metadata":{"resourceVersion":"5"},"items":null}"""));
        await using var harness = new CacheHarness(server.Client(), TimeProvider.System);

        await harness.UntilAsync(() => harness.Cache.IsSynced, "the list");

        harness.Cache.Count.ShouldBe(0);
    }
}
