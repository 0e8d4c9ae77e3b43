using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Asks for a reconcile from outside the watches, such as when a call from elsewhere came in.</summary>
public interface IReconcileTrigger<TEntity>
    where TEntity : class, IKubernetesObject
{
    /// <summary>Queues the object; nothing happens when the cache does not hold it.</summary>
    /// <param name="delay">Null or zero: at once. Of several requests the earliest time counts.</param>
    void Enqueue(NamespacedName key, TimeSpan? delay = null);
}
