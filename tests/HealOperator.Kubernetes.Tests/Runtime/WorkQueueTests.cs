using HealOperator.Kubernetes.Runtime;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Runtime;

/// <summary>R11, R14, R35, R36, R37: the work queue in virtual time.</summary>
public sealed class WorkQueueTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly WorkQueue<string> _queue;

    public WorkQueueTests() => _queue = new WorkQueue<string>(new RateLimiterOptions(), _clock);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public void Add_Twice_WaitsOnce()
    {
        _queue.Add("a");
        _queue.Add("a");

        _queue.Depth.ShouldBe(1);
    }

    [Fact]
    public async Task Add_WhileProcessed_ComesAgainOnlyAfterDone()
    {
        _queue.Add("a");
        await TakeAsync();
        _queue.Add("a");
        _queue.Depth.ShouldBe(0);

        _queue.Done("a");

        (await TakeAsync()).ShouldBe("a");
    }

    /// <summary>R14.</summary>
    [Theory]
    [InlineData(new[] { 10, 5 }, 5)]
    [InlineData(new[] { 5, 10 }, 5)]
    [InlineData(new[] { 7, 7 }, 7)]
    [InlineData(new[] { 9, 3, 6 }, 3)]
    public async Task AddAfter_Several_KeepsTheEarliestOnly(int[] delays, int expected)
    {
        foreach (var delay in delays)
        {
            _queue.AddAfter("a", TimeSpan.FromSeconds(delay));
        }

        _clock.Advance(TimeSpan.FromSeconds(expected) - TimeSpan.FromTicks(1));
        _queue.Depth.ShouldBe(0);
        _clock.Advance(TimeSpan.FromTicks(1));
        await TakeAsync();
        _queue.Done("a");
        _clock.Advance(TimeSpan.FromHours(1));
        _queue.Depth.ShouldBe(0, "a later timer must not run it twice");
    }

    /// <summary>R14.</summary>
    [Fact]
    public async Task Add_OvertakingADelay_RunsOnceNow()
    {
        _queue.AddAfter("a", TimeSpan.FromSeconds(10));
        _queue.Add("a");
        (await TakeAsync()).ShouldBe("a");
        _queue.Done("a");

        _clock.Advance(TimeSpan.FromMinutes(1));

        (_queue.Depth, _queue.Waiting).ShouldBe((0, 0));
    }

    /// <summary>R14: a delay set after an overtaking addition counts on its own.</summary>
    [Fact]
    public async Task AddAfter_AfterProcessing_IsNotLostToAnOlderTimer()
    {
        _queue.AddAfter("a", TimeSpan.FromSeconds(10));
        _queue.Add("a");
        await TakeAsync();
        _queue.AddAfter("a", TimeSpan.FromSeconds(30));
        _queue.Done("a");

        _clock.Advance(TimeSpan.FromSeconds(29));
        _queue.Depth.ShouldBe(0);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _queue.Depth.ShouldBe(1);
    }

    /// <summary>R36.</summary>
    [Fact]
    public void AddAfter_HugeDelay_IsClamped()
    {
        _queue.AddAfter("a", TimeSpan.MaxValue);
        _clock.Advance(TimeSpan.FromDays(60));
        _queue.Waiting.ShouldBe(1);

        _clock.Advance(TimeSpan.FromDays(3650));

        _queue.Depth.ShouldBe(1);
    }

    /// <summary>R35.</summary>
    [Fact]
    public void AddRateLimited_Repeatedly_DoublesTheDelayUntilForgotten()
    {
        var delays = new RetryDelays<string>(new RateLimiterOptions(), _clock);

        Enumerable.Range(0, 4).Select(_ => delays.Next("a").TotalMilliseconds).ShouldBe([5, 10, 20, 40]);
        for (var i = 0; i < 80; i++)
        {
            delays.Next("a").ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(1000));
        }

        delays.Forget("a");
        delays.Count.ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(1));
        delays.Next("a").TotalMilliseconds.ShouldBe(5);
    }

    /// <summary>R35: over all keys no more than 10 per second after a burst of 100.</summary>
    [Fact]
    public void AddRateLimited_ManyKeys_IsHeldToTheBucket()
    {
        var delays = new RetryDelays<int>(new RateLimiterOptions(), _clock);

        var waits = Enumerable.Range(0, 120).Select(delays.Next).ToList();

        waits.Take(100).ShouldAllBe(wait => wait == TimeSpan.FromMilliseconds(5));
        waits[^1].TotalSeconds.ShouldBe(2.0, 0.001);
    }

    [Fact]
    public async Task ShutDown_WithWaitingWorkers_WakesThemAll()
    {
        var workers = Enumerable.Range(0, 3).Select(_ => _queue.TakeAsync(CancellationToken.None).AsTask()).ToList();

        _queue.ShutDown();

        foreach (var worker in workers)
        {
            await worker.ShouldThrowAsync<OperationCanceledException>();
        }
    }

    /// <summary>R37: one worker and ten thousand keys.</summary>
    [Fact]
    public async Task Add_TenThousandKeys_AllCome()
    {
        var adding = Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                _queue.Add($"key-{i}");
            }
        });
        var seen = new HashSet<string>();
        while (seen.Count < 10_000)
        {
            var key = await TakeAsync();
            seen.Add(key);
            _queue.Done(key);
        }

        await adding;
        (_queue.Depth, _queue.Active).ShouldBe((0, 0));
    }

    private async Task<string> TakeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System);
        return await _queue.TakeAsync(limit.Token);
    }
}
