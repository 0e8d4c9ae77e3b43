using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Support;

internal static class Clocks
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>Moves the clock in steps, with a moment of real time between them for I/O, until the condition holds.</summary>
    public static async Task AdvanceUntilAsync(this ManualTimeProvider clock, TimeSpan step, Func<bool> condition, string what)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            if (started.Elapsed > Deadline)
            {
                throw new TimeoutException($"Not within {Deadline}: {what}");
            }

            clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
