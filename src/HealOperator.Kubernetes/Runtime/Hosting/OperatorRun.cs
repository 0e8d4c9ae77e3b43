using System.Globalization;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// The life of an operator. Start: watches, caches synced, leadership, workers. Graceful stop: no more work handed out, watches closed,
/// running reconciles given their grace, events flushed, lease released. When leadership is lost: everything is cancelled at once,
/// without a drain and without a release, since another may lead already.
/// </summary>
internal sealed class OperatorRun(
    OperatorServices shared,
    IReadOnlyList<IEntityWatch> watches,
    IReadOnlyList<IControllerLoop> controllers,
    OperatorHealth health)
{
    private static readonly TimeSpan SyncPoll = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan CancelGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LeaseTolerance = TimeSpan.FromSeconds(20);

    private OperatorOptions Options => shared.Options;

    public IEnumerable<string> Validate() => Options.Validate()
        .Concat(watches.SelectMany(watch => watch.Validate()))
        .Concat(controllers.SelectMany(controller => controller.Validate()));

    /// <summary>Says how the operator is, from before its start: nothing may look ready that has not begun.</summary>
    public void AddChecks()
    {
        health.AddReadiness(() => watches.FirstOrDefault(watch => !watch.IsSynced) is { } missing
            ? $"The first list of {missing.Resource} is not in yet. {string.Join("; ", missing.Problems())}"
            : null);
        health.AddLiveness(() => shared.Elector is { IsLeading: true } elector && elector.SinceRenewal > Options.LeaderElection.LeaseDuration + LeaseTolerance
            ? $"The leader lease was last renewed {elector.SinceRenewal.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s ago."
            : null);
    }

    public async Task RunAsync(CancellationToken stop)
    {
        using var watching = new CancellationTokenSource();
        using var working = new CancellationTokenSource();
        using var renewing = new CancellationTokenSource();
        var events = shared.Events.RunAsync(renewing.Token);
        var watchLoops = watches.Select(watch => watch.RunAsync(watching.Token)).ToList();
        var workers = new List<Task>();
        try
        {
            await WatchedAsync(WaitForCachesAsync(stop), watchLoops).ConfigureAwait(false);
            var leading = await LeadAsync(watchLoops, renewing.Token, stop).ConfigureAwait(false);
            RuntimeLog.Running(shared.Logger, string.Join(", ", controllers.Select(controller => controller.Name)));
            workers.AddRange(controllers.Select(controller => controller.RunAsync(working.Token)));
            await WatchedAsync(Task.Delay(Timeout.InfiniteTimeSpan, shared.Time, stop), [leading, .. watchLoops, .. workers]).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await StopGracefullyAsync(workers, events, watching, working, renewing).ConfigureAwait(false);
        }
        catch
        {
            shared.Fence.Close();
            health.IsLeader = false;
            throw;
        }
        finally
        {
            foreach (var controller in controllers)
            {
                controller.ShutDown();
            }

            await working.CancelAsync().ConfigureAwait(false);
            await watching.CancelAsync().ConfigureAwait(false);
            await renewing.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Waits for <paramref name="main"/>, unless one of the loops ends first: none may.</summary>
    private static async Task WatchedAsync(Task main, IEnumerable<Task> loops)
    {
        var ended = await Task.WhenAny([main, .. loops]).ConfigureAwait(false);
        await ended.ConfigureAwait(false);
        if (ended != main)
        {
            throw new InvalidOperationException("A loop of the operator has ended that must never end.");
        }
    }

    private async Task WaitForCachesAsync(CancellationToken stop)
    {
        var started = shared.Time.GetTimestamp();
        while (watches.FirstOrDefault(watch => !watch.IsSynced) is { } missing)
        {
            if (shared.Time.GetElapsedTime(started) > Options.CacheSyncTimeout)
            {
                throw new TimeoutException(
                    $"{missing.Resource} could not be listed within {Options.CacheSyncTimeout}. Does the service account have list and watch on it? {string.Join("; ", missing.Problems())}");
            }

            await Task.Delay(SyncPoll, shared.Time, stop).ConfigureAwait(false);
        }

        RuntimeLog.Synced(
            shared.Logger,
            shared.Time.GetElapsedTime(started).TotalSeconds,
            watches.Sum(watch => watch.Count),
            Options.Namespaces.Count == 0 ? shared.Client.DefaultNamespace : string.Join(", ", Options.Namespaces));
    }

    /// <summary>Becomes the leader.</summary>
    /// <returns>A task that fails when leadership is lost.</returns>
    private async Task<Task> LeadAsync(IReadOnlyList<Task> watchLoops, CancellationToken renewing, CancellationToken stop)
    {
        if (!Options.LeaderElection.Enabled)
        {
            health.IsLeader = true;
            return Task.Delay(Timeout.InfiniteTimeSpan, shared.Time, renewing);
        }

        await WatchedAsync(shared.Elector.AcquireAsync(stop), watchLoops).ConfigureAwait(false);
        health.IsLeader = true;
        return RenewAsync(renewing);
    }

    private async Task RenewAsync(CancellationToken renewing)
    {
        await shared.Elector.RenewUntilLostAsync(renewing).ConfigureAwait(false);
        shared.Fence.Close();
        throw new LeadershipLostException();
    }

    private async Task StopGracefullyAsync(
        IReadOnlyList<Task> workers,
        Task events,
        CancellationTokenSource watching,
        CancellationTokenSource working,
        CancellationTokenSource renewing)
    {
        foreach (var controller in controllers)
        {
            controller.ShutDown();
        }

        await watching.CancelAsync().ConfigureAwait(false);
        var drained = await EndsWithinAsync(Task.WhenAll(workers), Options.DrainGracePeriod).ConfigureAwait(false);
        if (!drained)
        {
            await working.CancelAsync().ConfigureAwait(false);
            drained = await EndsWithinAsync(Task.WhenAll(workers), CancelGrace).ConfigureAwait(false);
        }

        shared.Events.Complete();
        await EndsWithinAsync(events, CancelGrace).ConfigureAwait(false);

        // Until here the lease was renewed: the last reconcile may have been writing. One that would not end keeps it, and it expires.
        var wasLeading = shared.Elector.IsLeading;
        await renewing.CancelAsync().ConfigureAwait(false);
        health.IsLeader = false;
        if (drained && wasLeading)
        {
            await shared.Elector.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<bool> EndsWithinAsync(Task task, TimeSpan limit)
    {
        using var done = new CancellationTokenSource();
        var ended = await Task.WhenAny(task, Task.Delay(limit, shared.Time, done.Token)).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
        return ended == task;
    }
}
