namespace HealOperator.Kubernetes.Runtime;

/// <summary>How one controller runs.</summary>
public sealed record ControllerOptions
{
    /// <summary>Objects reconciled at once; 1 by default.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>After this time a reconcile's token is cancelled; null: never. 5 min by default.</summary>
    public TimeSpan? ReconcileTimeout { get; init; } = TimeSpan.FromMinutes(5);

    public RateLimiterOptions RateLimiter { get; init; } = new();
}
