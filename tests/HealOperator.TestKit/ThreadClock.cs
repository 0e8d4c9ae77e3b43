using System.Runtime.InteropServices;

namespace HealOperator.TestKit;

/// <summary>The processor time of the thread that asks: what it did itself, however busy the machine is. Only for what stays on one thread.</summary>
public static class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID of Linux (man 2 clock_gettime).
    private const int OfTheThread = 3;

    /// <summary>Runs something, and says how much processor time it took.</summary>
    public static TimeSpan Measure(Action work)
    {
        var before = Now();
        work();
        return Now() - before;
    }

    private static TimeSpan Now() =>
        clock_gettime(OfTheThread, out var time) == 0 ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0) : throw new InvalidOperationException("The kernel does not tell the time of a thread.");

    [DllImport("libc", SetLastError = true)]
    private static extern int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
