using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// The store behind <see cref="IEntityCache{T}"/>. Writers are the reflectors, one per namespace, so changes of one object are reported in
/// order; each reported change is a real one, whether it came by watch or by list.
/// </summary>
internal sealed class EntityCache<T> : IEntityCache<T>
    where T : class, IKubernetesObject
{
    private readonly Lock _lock = new();
    private readonly Dictionary<NamespacedName, T> _entities = [];
    private readonly Dictionary<NamespacedName, UndecodableObject> _undecodable = [];
    private readonly EntityIndex<string, T> _owners = new(static entity => entity.Metadata.OwnerReferences?.Select(owner => owner.Uid!) ?? []);
    private readonly EntityIndex<KeyValuePair<string, string>, T> _labels = new(static entity => entity.Metadata.Labels ?? Enumerable.Empty<KeyValuePair<string, string>>());
    private readonly HashSet<string> _scopesToSync;

    /// <param name="scopes">The namespaces to wait for; null stands for all of them at once.</param>
    public EntityCache(IEnumerable<string?> scopes) => _scopesToSync = [.. scopes.Select(Scope)];

    /// <summary>Called for each change, by one reflector at a time per namespace; must be quick and must not throw.</summary>
    public event Action<EntityChange<T>>? Changed;

    public bool IsSynced
    {
        get
        {
            lock (_lock)
            {
                return _scopesToSync.Count == 0;
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entities.Count;
            }
        }
    }

    public IReadOnlyCollection<UndecodableObject> Undecodable
    {
        get
        {
            lock (_lock)
            {
                return [.. _undecodable.Values];
            }
        }
    }

    public T? Get(NamespacedName key)
    {
        lock (_lock)
        {
            return _entities.GetValueOrDefault(key);
        }
    }

    public IReadOnlyList<T> List(string? ns)
    {
        lock (_lock)
        {
            return [.. _entities.Values.Where(entity => ns is null || entity.Metadata.Namespace == ns)];
        }
    }

    public IReadOnlyList<T> ByOwner(string uid)
    {
        lock (_lock)
        {
            return [.. _owners.Find(uid).Select(key => _entities[key])];
        }
    }

    public IReadOnlyList<T> ByLabel(string key, string value)
    {
        lock (_lock)
        {
            return [.. _labels.Find(new KeyValuePair<string, string>(key, value)).Select(found => _entities[found])];
        }
    }

    /// <summary>Puts a complete list in the place of all that is known of that namespace; what is missing from it was deleted unseen.</summary>
    public void Replace(string? ns, IReadOnlyList<T> entities, IReadOnlyList<UndecodableObject> undecodable)
    {
        var changes = new List<EntityChange<T>>();
        lock (_lock)
        {
            foreach (var key in _undecodable.Keys.Where(InScope).ToList())
            {
                _undecodable.Remove(key);
            }

            var present = new HashSet<NamespacedName>(entities.Select(NamespacedName.Of));
            foreach (var bad in undecodable)
            {
                present.Add(Mark(bad));
            }

            foreach (var key in _entities.Keys.Where(key => InScope(key) && !present.Contains(key)).ToList())
            {
                Take(key, changes);
            }

            foreach (var entity in entities)
            {
                Put(entity, changes);
            }

            _scopesToSync.Remove(Scope(ns));
        }

        Report(changes);

        bool InScope(NamespacedName key) => ns is null || key.Namespace == ns;
    }

    public void Apply(T entity) => Change(changes => Put(entity, changes));

    public void Remove(NamespacedName key) => Change(changes =>
    {
        _undecodable.Remove(key);
        Take(key, changes);
    });

    /// <summary>Notes that an object cannot be read; its last readable state, if any, stays, since it is not gone.</summary>
    public void MarkUndecodable(UndecodableObject bad) => Change(_ => Mark(bad));

    private static string Scope(string? ns) => ns ?? "*";

    private void Change(Action<List<EntityChange<T>>> change)
    {
        var changes = new List<EntityChange<T>>();
        lock (_lock)
        {
            change(changes);
        }

        Report(changes);
    }

    private NamespacedName Mark(UndecodableObject bad)
    {
        var key = new NamespacedName(bad.Metadata.Namespace ?? string.Empty, bad.Metadata.Name ?? string.Empty);
        _undecodable[key] = bad;
        return key;
    }

    private void Put(T entity, List<EntityChange<T>> changes)
    {
        var key = entity.Key();
        _undecodable.Remove(key);
        var before = _entities.GetValueOrDefault(key);
        if (before is not null && before.Metadata.Uid != entity.Metadata.Uid)
        {
            // The name was taken anew: the old object is gone, though nobody said so.
            Take(key, changes);
            before = null;
        }

        if (before is not null && before.Metadata.ResourceVersion == entity.Metadata.ResourceVersion)
        {
            return;
        }

        if (before is not null)
        {
            _owners.Remove(key, before);
            _labels.Remove(key, before);
        }

        _entities[key] = entity;
        _owners.Add(key, entity);
        _labels.Add(key, entity);
        changes.Add(new EntityChange<T>(before is null ? EntityChangeKind.Added : EntityChangeKind.Modified, before, entity));
    }

    private void Take(NamespacedName key, List<EntityChange<T>> changes)
    {
        if (_entities.Remove(key, out var last))
        {
            _owners.Remove(key, last);
            _labels.Remove(key, last);
            changes.Add(new EntityChange<T>(EntityChangeKind.Deleted, last, last));
        }
    }

    private void Report(List<EntityChange<T>> changes)
    {
        foreach (var change in changes)
        {
            Changed?.Invoke(change);
        }
    }
}
