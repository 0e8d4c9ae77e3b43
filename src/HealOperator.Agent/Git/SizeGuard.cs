using HealOperator.Core;

namespace HealOperator.Agent.Git;

/// <summary>Stops work that fills a folder beyond a bound.</summary>
internal static class SizeGuard
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Does the work, and looks at the folder's size now and then, and at the end.</summary>
    /// <exception cref="AgentException">The folder grew beyond the bound; the work was stopped.</exception>
    public static async Task<T> RunAsync<T>(string folder, long maxBytes, TimeProvider clock, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = new PeriodicTimer(Interval, clock);
        var running = work(stop.Token);
        while (await Task.WhenAny(running, timer.WaitForNextTickAsync(CancellationToken.None).AsTask()) != running)
        {
            if (SizeOf(folder) <= maxBytes) continue;
            await stop.CancelAsync();
            await running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw TooLarge(maxBytes);
        }

        return SizeOf(folder) > maxBytes ? throw TooLarge(maxBytes) : await running;
    }

    /// <summary>Says that it is too large.</summary>
    public static AgentException TooLarge(long maxBytes) => new(
        FailureReasons.RepositoryTooLarge, $"The repository is larger than {maxBytes >> 20} MiB. Point git.url at a smaller one, or take large files out of it.");

    private static long SizeOf(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", options).Sum(f => f.Length);
        }
        catch (IOException)
        {
            // git renames its temporary files while we look; the next look sees them.
            return 0;
        }
    }
}
