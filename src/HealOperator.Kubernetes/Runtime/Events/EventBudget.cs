namespace HealOperator.Kubernetes.Runtime;

/// <summary>Keeps one object from flooding the events: a burst of 25 per object, refilled by one per five minutes.</summary>
internal sealed class EventBudget(TimeProvider time)
{
    private const double Burst = 25;
    private static readonly TimeSpan PerToken = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FullAgain = PerToken * Burst;

    private readonly Dictionary<string, (double Tokens, long At)> _objects = [];

    public bool TrySpend(string uid)
    {
        var now = time.GetTimestamp();
        var (tokens, at) = _objects.GetValueOrDefault(uid, (Burst, now));
        tokens = Math.Min(Burst, tokens + (time.GetElapsedTime(at, now) / PerToken));
        _objects[uid] = (tokens >= 1 ? tokens - 1 : tokens, now);
        return tokens >= 1;
    }

    /// <summary>Forgets the objects whose burst is whole again.</summary>
    public void Trim()
    {
        foreach (var (uid, (_, at)) in _objects.Where(entry => time.GetElapsedTime(entry.Value.At) > FullAgain).ToList())
        {
            _objects.Remove(uid);
        }
    }
}
