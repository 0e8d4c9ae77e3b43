namespace HealOperator.Operator.Acting;

/// <summary>When to look again although nothing has changed: the earliest of all wishes.</summary>
internal sealed class Requeue
{
    private DateTimeOffset? _at;

    public void At(DateTimeOffset? time)
    {
        if (time is { } wish && (_at is null || wish < _at)) _at = wish;
    }

    /// <summary>The earliest wish.</summary>
    public DateTimeOffset? Time => _at;

    /// <summary>Null when nobody wished anything. A moment late, so that the time has passed for certain.</summary>
    public TimeSpan? Delay(DateTimeOffset now)
    {
        if (_at is not { } at) return null;
        var delay = at - now + TimeSpan.FromMilliseconds(50);
        return delay < TimeSpan.FromMilliseconds(50) ? TimeSpan.FromMilliseconds(50) : delay > TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : delay;
    }
}
