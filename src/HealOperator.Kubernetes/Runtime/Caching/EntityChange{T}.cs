using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>A change of the cache.</summary>
/// <param name="Before">Null when added.</param>
/// <param name="Entity">The new state; of a deleted object the last known one.</param>
internal readonly record struct EntityChange<T>(EntityChangeKind Kind, T? Before, T Entity)
    where T : class, IKubernetesObject;
