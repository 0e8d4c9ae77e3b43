using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;
using static HealOperator.Kubernetes.Tests.Support.ControllerHarness;
using Result = HealOperator.Kubernetes.Runtime.ReconciliationResult<HealOperator.Kubernetes.Entities.ConfigMap>;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R12, R13, R39, R42: what a controller is asked to do, and how often.</summary>
public class ControllerLoopTests
{
    /// <summary>R12.</summary>
    [Fact]
    public async Task Requeue_OfADeletedObject_DoesNotReconcileTheStaleState()
    {
        await using var harness = new ControllerHarness((entity, _) => Task.FromResult(Result.Success(entity)));
        harness.Cache.Apply(Map("a", 1));
        harness.Start();
        await harness.UntilAsync(() => harness.Calls.Count == 1, "the first reconcile");

        harness.Cache.Remove(new NamespacedName("test", "a"));
        await harness.UntilAsync(() => harness.Calls.Count == 2, "the farewell");
        harness.Enqueue("a");
        await harness.SettleAsync();

        harness.Calls.ShouldBe(["a@1", "deleted a@1", "last@1"]);
    }

    [Fact]
    public async Task Delete_AndCreateAnewUnseen_IsADeletionAndAnAddition()
    {
        await using var harness = new ControllerHarness((entity, _) => Task.FromResult(Result.Success(entity)));
        harness.Cache.Apply(Map("a", 1, "old"));
        harness.Start();
        await harness.UntilAsync(() => harness.Calls.Count == 1, "the first reconcile");

        harness.Cache.Replace("test", [Map("a", 5, "new")], []);
        await harness.SettleAsync();

        harness.Calls.ShouldBe(["a@1", "deleted a@1", "a@5", "last@1"]);
    }

    /// <summary>R13: never given up.</summary>
    [Fact]
    public async Task Failure_TwoHundredTimes_IsRetriedUntilItWorks()
    {
        var clock = new ManualTimeProvider();
        var tries = 0;
        await using var harness = new ControllerHarness(
            (entity, _) => Task.FromResult(++tries <= 200 ? Result.Failure(entity, "not yet") : Result.Success(entity)),
            options: new ControllerOptions { ReconcileTimeout = null },
            time: clock);
        harness.Cache.Apply(Map("a", 1));
        harness.Start();

        await clock.AdvanceUntilAsync(TimeSpan.FromSeconds(1000), () => tries == 201, "the 201st try");
        clock.Advance(TimeSpan.FromHours(2));
        await harness.SettleAsync();

        tries.ShouldBe(202, "the last object's reconcile, and no further try of the first");
    }

    /// <summary>R13: only a terminal result ends the tries.</summary>
    [Fact]
    public async Task Terminal_IsTriedOnceAndCounted()
    {
        using var metrics = new MetricRecorder("kubernetes.operator.reconciliation.duration", "result");
        var clock = new ManualTimeProvider();
        await using var harness = new ControllerHarness(
            (entity, _) => Task.FromResult(entity.Metadata.Name == "a" ? Result.Terminal(entity, "never") : Result.Success(entity)), time: clock);
        harness.Cache.Apply(Map("a", 1));
        harness.Start();
        await harness.UntilAsync(() => harness.Calls.Count == 1, "the reconcile");

        clock.Advance(TimeSpan.FromHours(1));
        await harness.SettleAsync();

        harness.Calls.ShouldBe(["a@1", "last@1"]);
        metrics.Values.Count(value => value == "terminal").ShouldBe(1);
    }

    [Fact]
    public async Task RequeueAfter_BringsTheObjectBackAtThatTime()
    {
        var clock = new ManualTimeProvider();
        await using var harness = new ControllerHarness(
            (entity, _) => Task.FromResult(Result.Success(entity, entity.Metadata.Name == "a" ? TimeSpan.FromSeconds(30) : null)), time: clock);
        harness.Cache.Apply(Map("a", 1));
        harness.Start();
        await harness.SettleAsync();

        clock.Advance(TimeSpan.FromSeconds(29));
        await harness.SettleAsync();
        harness.Calls.Count(call => call == "a@1").ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(2));

        await harness.UntilAsync(() => harness.Calls.Count(call => call == "a@1") == 2, "the second reconcile");
    }

    /// <summary>R39: an exception is contained and retried, and the worker goes on.</summary>
    [Fact]
    public async Task Exception_InAReconcile_KeepsTheWorkerAlive()
    {
        var thrown = false;
        await using var harness = new ControllerHarness((entity, _) =>
        {
            if (entity.Metadata.Name == "a" && !thrown)
            {
                thrown = true;
                throw new InvalidOperationException("bug");
            }

            return Task.FromResult(Result.Success(entity));
        });
        harness.Cache.Apply(Map("a", 1));
        harness.Start();

        await harness.UntilAsync(() => harness.Calls.Count == 2, "the retry");

        harness.Calls.ShouldBe(["a@1", "a@1"]);
    }

    /// <summary>R39: a reconcile that takes too long is cancelled and repeated.</summary>
    [Fact]
    public async Task Reconcile_BeyondItsTimeout_IsCancelledAndRetried()
    {
        var clock = new ManualTimeProvider();
        var tries = 0;
        await using var harness = new ControllerHarness(
            async (entity, token) =>
            {
                if (Interlocked.Increment(ref tries) == 1)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                }

                return Result.Success(entity);
            },
            time: clock);
        harness.Cache.Apply(Map("a", 1));
        harness.Start();

        await clock.AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => tries == 2, "the retry");
    }

    /// <summary>R11: the same object is never reconciled twice at once, however many workers there are.</summary>
    [Fact]
    public async Task Workers_Many_NeverShareAnObject()
    {
        var (busy, overlaps) = (0, 0);
        await using var harness = new ControllerHarness(
            async (entity, _) =>
            {
                if (Interlocked.Increment(ref busy) > 1)
                {
                    Interlocked.Increment(ref overlaps);
                }

                await Task.Yield();
                Interlocked.Decrement(ref busy);
                return Result.Success(entity);
            },
            options: new ControllerOptions { Workers = 4 });
        harness.Start();

        for (var version = 1; version <= 500; version++)
        {
            harness.Cache.Apply(Map("a", version));
        }

        await harness.UntilAsync(() => harness.Calls.Contains("a@500"), "the last version");
        overlaps.ShouldBe(0);
    }

    /// <summary>R42: what the cache hands out cannot change what it holds.</summary>
    [Fact]
    public void List_Changed_LeavesTheCacheAlone()
    {
        var cache = new EntityCache<ConfigMap>(["test"]);
        cache.Apply(Map("a", 1));

        var listed = cache.List(null).ToList();
        listed[0] = listed[0] with { Metadata = listed[0].Metadata with { Labels = new Dictionary<string, string> { ["x"] = "y" } } };

        cache.Get(new NamespacedName("test", "a"))!.Metadata.Labels.ShouldBeNull();
        cache.ByLabel("x", "y").ShouldBeEmpty();
    }
}
