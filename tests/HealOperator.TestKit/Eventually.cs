using System.Diagnostics;

namespace HealOperator.TestKit;

/// <summary>Waits for a condition of the real world, with a deadline; an exception of the probe counts as "not yet".</summary>
public static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Polls until the probe gives a value, and returns it.</summary>
    /// <param name="probe">Gives null (or throws) while the condition does not hold.</param>
    /// <param name="deadline">How long to wait at most.</param>
    /// <param name="what">What is awaited, for the failure message: "the run succeeds".</param>
    /// <param name="describe">Describes the state of the world for the failure message.</param>
    /// <exception cref="TimeoutException">The condition did not come to hold.</exception>
    public static async Task<T> BecomesAsync<T>(
        Func<Task<T?>> probe, TimeSpan deadline, string what, Func<Task<string>>? describe = null)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        Exception? last = null;
        var probes = 0;
        do
        {
            try
            {
                probes++;
                if (await probe() is { } value)
                {
                    return value;
                }

                last = null;
            }
            catch (Exception e)
            {
                last = e;
            }

            await Task.Delay(Interval, TimeProvider.System);
        }
        while (watch.Elapsed < deadline);

        var state = describe is null ? "" : $"{Environment.NewLine}State: {await DescribeAsync(describe)}";
        var cause = last is null ? "" : $"; the last probe failed: {last.Message}";
        throw new TimeoutException($"Not within {deadline}: {what} ({probes} probes){cause}{state}", last);
    }

    /// <summary>Polls until the probe gives true.</summary>
    /// <exception cref="TimeoutException">The condition did not come to hold.</exception>
    public static Task TrueAsync(
        Func<Task<bool>> probe, TimeSpan deadline, string what, Func<Task<string>>? describe = null) =>
        BecomesAsync<object>(async () => await probe() ? true : null, deadline, what, describe);

    /// <summary>Polls until the condition is true.</summary>
    /// <exception cref="TimeoutException">The condition did not come to hold.</exception>
    public static Task TrueAsync(Func<bool> probe, TimeSpan deadline, string what) =>
        TrueAsync(() => Task.FromResult(probe()), deadline, what);

    private static async Task<string> DescribeAsync(Func<Task<string>> describe)
    {
        try
        {
            return await describe();
        }
        catch (Exception e)
        {
            return $"unknown: {e.Message}";
        }
    }
}
