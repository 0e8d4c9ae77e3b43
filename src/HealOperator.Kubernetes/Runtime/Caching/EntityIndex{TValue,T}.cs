using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Finds keys by a value that objects carry. Not safe for several threads: the cache locks.</summary>
internal sealed class EntityIndex<TValue, T>(Func<T, IEnumerable<TValue>> values)
    where TValue : notnull
{
    private readonly Dictionary<TValue, HashSet<NamespacedName>> _keys = [];

    public IReadOnlyCollection<NamespacedName> Find(TValue value) => _keys.TryGetValue(value, out var keys) ? keys : [];

    public void Add(NamespacedName key, T entity)
    {
        foreach (var value in values(entity))
        {
            if (!_keys.TryGetValue(value, out var keys))
            {
                _keys[value] = keys = [];
            }

            keys.Add(key);
        }
    }

    public void Remove(NamespacedName key, T entity)
    {
        foreach (var value in values(entity))
        {
            if (_keys.TryGetValue(value, out var keys) && keys.Remove(key) && keys.Count == 0)
            {
                _keys.Remove(value);
            }
        }
    }
}
