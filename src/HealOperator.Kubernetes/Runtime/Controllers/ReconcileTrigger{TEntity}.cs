using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <inheritdoc />
internal sealed class ReconcileTrigger<TEntity>(IEnumerable<IReconcileQueue<TEntity>> queues) : IReconcileTrigger<TEntity>
    where TEntity : class, IKubernetesObject
{
    public void Enqueue(NamespacedName key, TimeSpan? delay)
    {
        foreach (var queue in queues)
        {
            queue.Enqueue(key, delay);
        }
    }
}
