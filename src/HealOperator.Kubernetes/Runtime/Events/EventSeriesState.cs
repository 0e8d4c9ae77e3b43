namespace HealOperator.Kubernetes.Runtime;

/// <summary>An event that was written, and what came after it.</summary>
internal sealed class EventSeriesState(string ns, string name, DateTimeOffset at, long seen)
{
    public string Namespace { get; } = ns;

    public string Name { get; } = name;

    public int Count { get; private set; } = 1;

    public DateTimeOffset LastAt { get; private set; } = at;

    /// <summary>Monotonic time of the last occurrence.</summary>
    public long LastSeen { get; private set; } = seen;

    /// <summary>Whether the count on the server is behind.</summary>
    public bool IsDirty { get; set; }

    public void Repeat(DateTimeOffset at, long seen)
    {
        (Count, LastAt, LastSeen, IsDirty) = (Count + 1, at, seen, true);
    }
}
