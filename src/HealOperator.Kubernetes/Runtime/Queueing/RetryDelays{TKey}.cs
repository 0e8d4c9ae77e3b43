namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// How long each retry waits: the longer of an exponential delay per key and a token bucket over all keys.
/// Not safe for several threads: the queue locks.
/// </summary>
internal sealed class RetryDelays<TKey>(RateLimiterOptions options, TimeProvider time)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _failures = [];
    private double _tokens = options.Burst;
    private long _filled = time.GetTimestamp();

    /// <summary>Keys with failures on record; must not grow with keys that are gone.</summary>
    public int Count => _failures.Count;

    public int Failures(TKey key) => _failures.GetValueOrDefault(key);

    public TimeSpan Next(TKey key)
    {
        var failures = _failures.GetValueOrDefault(key);
        _failures[key] = failures + 1;
        var exponential = Math.Min(options.BaseDelay.TotalSeconds * Math.Pow(2, Math.Min(failures, 62)), options.MaxDelay.TotalSeconds);
        return TimeSpan.FromSeconds(Math.Max(exponential, Take()));
    }

    public void Forget(TKey key) => _failures.Remove(key);

    private double Take()
    {
        var now = time.GetTimestamp();
        _tokens = Math.Min(options.Burst, _tokens + (time.GetElapsedTime(_filled, now).TotalSeconds * options.PerSecond));
        _filled = now;
        _tokens -= 1;
        return _tokens >= 0 ? 0 : -_tokens / options.PerSecond;
    }
}
