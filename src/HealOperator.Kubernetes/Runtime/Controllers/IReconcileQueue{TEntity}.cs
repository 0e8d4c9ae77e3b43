using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>The queue of one controller; <see cref="IReconcileTrigger{TEntity}"/> reaches those of all controllers of a kind.</summary>
internal interface IReconcileQueue<TEntity>
    where TEntity : class, IKubernetesObject
{
    void Enqueue(NamespacedName key, TimeSpan? delay);
}
