namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// Tells an expression that is slow from a machine that is busy: the clock runs on while others have the processor and while .NET compiles
/// what it needs for the first time, so a timeout counts where the process worked meanwhile, and one proves nothing.
/// </summary>
internal struct MatchPatience
{
    private const int MostTimeouts = 3;

    // Where others always have the processor.
    private const int MostTries = 20;

    private int _timeouts;
    private int _tries;
    private TimeSpan _worked;

    /// <summary>Whether it is the expression.</summary>
    public readonly bool IsOver => _timeouts >= MostTimeouts || _tries >= MostTries;

    /// <summary>Takes a timeout, before the next try.</summary>
    public void TimedOut(TimeSpan limit)
    {
        var worked = Environment.CpuUsage.TotalTime;
        // Of the first try nobody asked when it began.
        if (_tries++ == 0 || worked - _worked >= limit / 2) _timeouts++;
        _worked = worked;
    }
}
