namespace HealOperator.Kubernetes.Runtime;

/// <summary>Pace of retries: the larger of a per-object exponential delay and a token bucket over all objects.</summary>
public sealed record RateLimiterOptions
{
    /// <summary>First retry of an object; 5 ms by default, doubled each time.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Longest delay between retries of an object; 1000 s by default.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(1000);

    /// <summary>Retries per second over all objects; 10 by default.</summary>
    public double PerSecond { get; init; } = 10;

    /// <summary>Retries that may come at once; 100 by default.</summary>
    public int Burst { get; init; } = 100;
}
