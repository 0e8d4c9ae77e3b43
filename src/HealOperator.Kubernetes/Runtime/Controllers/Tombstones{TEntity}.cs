using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Last known states of deleted objects until their controller has heard of it; a name may be deleted several times in between.</summary>
internal sealed class Tombstones<TEntity>
    where TEntity : class, IKubernetesObject
{
    private readonly Lock _lock = new();
    private readonly Dictionary<NamespacedName, Queue<TEntity>> _deleted = [];

    public void Put(TEntity entity)
    {
        lock (_lock)
        {
            var key = entity.Key();
            if (!_deleted.TryGetValue(key, out var queue))
            {
                _deleted[key] = queue = new Queue<TEntity>();
            }

            queue.Enqueue(entity);
        }
    }

    public TEntity? Take(NamespacedName key)
    {
        lock (_lock)
        {
            if (!_deleted.TryGetValue(key, out var queue))
            {
                return null;
            }

            var entity = queue.Dequeue();
            if (queue.Count == 0)
            {
                _deleted.Remove(key);
            }

            return entity;
        }
    }
}
