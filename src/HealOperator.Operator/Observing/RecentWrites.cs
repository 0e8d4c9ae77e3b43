using System.Collections.Concurrent;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Observing;

/// <summary>
/// Our own latest writes, for as long as the cache has not caught up with them: what we have just made must not look missing, and what we
/// have just written must not look undone.
/// </summary>
internal sealed class RecentWrites<T>(TimeProvider time)
    where T : class, IKubernetesObject
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<NamespacedName, (T Entity, DateTimeOffset At)> _written = new();

    public void Record(T entity) => _written[entity.Key()] = (entity, time.GetUtcNow());

    /// <summary>What the API server says is gone.</summary>
    public void Forget(NamespacedName key) => _written.TryRemove(key, out _);

    /// <summary>The newer of the cached object and our own last write.</summary>
    public T? Newest(NamespacedName key, T? cached)
    {
        if (!_written.TryGetValue(key, out var written)) return cached;
        var expired = time.GetUtcNow() - written.At > Lifetime;
        if (!expired && (cached is null || IsNewer(written.Entity, cached))) return written.Entity;
        _written.TryRemove(new(key, written));
        return cached;
    }

    /// <summary>What of a list is missing in the cache still, or is newer than it.</summary>
    public IReadOnlyList<T> Newest(IReadOnlyList<T> cached, Func<T, bool> belongs)
    {
        var result = cached.Select(entity => Newest(entity.Key(), entity)!).ToList();
        foreach (var (key, written) in _written)
        {
            if (belongs(written.Entity) && result.TrueForAll(entity => entity.Key() != key) && Newest(key, null) is { } missing) result.Add(missing);
        }

        return result;
    }

    private static bool IsNewer(T written, T cached) =>
        written.Metadata.Uid == cached.Metadata.Uid
        && long.TryParse(written.Metadata.ResourceVersion, out var ours)
        && long.TryParse(cached.Metadata.ResourceVersion, out var theirs)
        && ours > theirs;
}
