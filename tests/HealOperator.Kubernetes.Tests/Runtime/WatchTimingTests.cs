using System.Collections.Concurrent;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R9, R10, R31, R32: silence, slowness and refusal, in virtual time.</summary>
public class WatchTimingTests
{
    private readonly ManualTimeProvider _clock = new();

    /// <summary>R9: a watch that says nothing and never ends is given up at its timeout and a margin. R10: and not before, though that is beyond 100 s.</summary>
    [Fact]
    public async Task Watch_Silent_IsReopenedAfterTimeoutAndMargin()
    {
        var opened = new ConcurrentQueue<DateTimeOffset>();
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            if (context.IsWatch())
            {
                opened.Enqueue(_clock.GetUtcNow());
            }

            return context.IsWatch() ? context.WatchAsync(true) : context.JsonAsync(Answers.List(10, null));
        });
        await using var harness = new CacheHarness(server.Client(_clock), _clock);
        await harness.UntilAsync(() => opened.Count == 1, "the first watch");

        await _clock.AdvanceUntilAsync(TimeSpan.FromSeconds(5), () => opened.Count == 2, "the second watch");

        var silence = opened.Last() - opened.First();
        silence.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(295));
        server.Watches.First().Query["timeoutSeconds"].ShouldBe("290");
        server.Lists.Count().ShouldBe(1);
    }

    /// <summary>R31: a busy server is asked for the watch again, ever more slowly, and never for a list.</summary>
    [Fact]
    public async Task Watch_RefusedWith429_BacksOffWithoutListing()
    {
        var at = new ConcurrentQueue<DateTimeOffset>();
        await using var server = await ScriptedServer.StartAsync(context =>
        {
            if (!context.IsWatch())
            {
                return context.JsonAsync(Answers.List(10, null));
            }

            at.Enqueue(_clock.GetUtcNow());
            return context.ErrorAsync(429, "TooManyRequests");
        });
        await using var harness = new CacheHarness(server.Client(_clock), _clock);

        await _clock.AdvanceUntilAsync(TimeSpan.FromMilliseconds(100), () => at.Count >= 5, "five tries");

        var gaps = at.Zip(at.Skip(1), (before, after) => (after - before).TotalSeconds).Take(4).ToList();
        gaps[0].ShouldBeGreaterThanOrEqualTo(0.8);
        gaps[1].ShouldBeGreaterThanOrEqualTo(1.6);
        gaps[2].ShouldBeGreaterThanOrEqualTo(3.2);
        gaps[3].ShouldBeGreaterThanOrEqualTo(6.4);
        server.Lists.Count().ShouldBe(1);
    }

    /// <summary>R31: between 0.8 s and 30 s, stretched by half at most, and forgotten after two healthy minutes.</summary>
    [Fact]
    public void Backoff_OfManyFailures_GrowsToItsCapAndIsForgotten()
    {
        var backoff = new WatchBackoff(_clock, new Jitter(new Random(1)));

        double[] plain = [0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 30, 30];
        foreach (var expected in plain)
        {
            backoff.Next().TotalSeconds.ShouldBeInRange(expected, expected * 1.5);
        }

        _clock.Advance(TimeSpan.FromSeconds(121));
        backoff.Next().TotalSeconds.ShouldBeInRange(0.8, 1.2);
    }

    /// <summary>R32: a watch that is closed at once and without an event counts as refused.</summary>
    [Fact]
    public async Task Watch_ClosedAtOnceOverAndOver_IsNotReopenedInALoop()
    {
        await using var server = await ScriptedServer.StartAsync(context =>
            context.IsWatch() ? context.WatchAsync(false) : context.JsonAsync(Answers.List(10, null)));
        await using var harness = new CacheHarness(server.Client(_clock), _clock);
        var started = _clock.GetUtcNow();

        await _clock.AdvanceUntilAsync(TimeSpan.FromMilliseconds(100), () => server.Watches.Count() >= 4, "four watches");

        (_clock.GetUtcNow() - started).TotalSeconds.ShouldBeGreaterThanOrEqualTo(0.8 + 1.6 + 3.2);
        server.Lists.Count().ShouldBe(1);
    }

    /// <summary>R10: a call that must be answered has a limit.</summary>
    [Fact]
    public async Task Get_NeverAnswered_TimesOut()
    {
        await using var server = await ScriptedServer.StartAsync(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        var client = KubernetesClientFactory.Create(server.Configuration() with { RequestTimeout = TimeSpan.FromSeconds(30) }, _clock);
        var call = client.GetAsync<ConfigMap>("a");

        await _clock.AdvanceUntilAsync(TimeSpan.FromSeconds(1), () => call.IsCompleted, "the end of the call");

        (await call.ShouldThrowAsync<TimeoutException>()).Message.ShouldContain("get configmaps: no answer");
    }
}
