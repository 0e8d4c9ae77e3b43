using HealOperator.Kubernetes.Client;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Pauses between failed attempts to list or watch: 0.8 s doubled up to 30 s, stretched by chance, and forgotten after two healthy minutes.</summary>
internal sealed class WatchBackoff(TimeProvider time, Jitter jitter)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HealthyFor = TimeSpan.FromMinutes(2);

    private TimeSpan _next = First;
    private long? _lastFailure;

    public TimeSpan Next()
    {
        if (_lastFailure is { } last && time.GetElapsedTime(last) > HealthyFor)
        {
            _next = First;
        }

        var delay = _next;
        _next = delay * 2 < Longest ? delay * 2 : Longest;
        _lastFailure = time.GetTimestamp();
        return jitter.Stretch(delay, 0.5);
    }
}
