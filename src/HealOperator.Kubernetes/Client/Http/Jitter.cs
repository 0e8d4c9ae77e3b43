namespace HealOperator.Kubernetes.Client;

/// <summary>Spreads delays, so that many clients that fail together do not come back together. Safe for use from several threads.</summary>
/// <param name="random">Source of randomness; a fixed seed makes delays repeatable.</param>
internal sealed class Jitter(Random random)
{
    private readonly Lock _lock = new();

    /// <summary>A time between <paramref name="delay"/> and <paramref name="delay"/> times (1 + <paramref name="factor"/>).</summary>
    public TimeSpan Stretch(TimeSpan delay, double factor)
    {
        lock (_lock)
        {
            return delay * (1 + (random.NextDouble() * factor));
        }
    }
}
