using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// Work that must be done before an object may disappear. The runtime puts the finalizer on each object before its first reconcile,
/// calls this once deletion was asked for, and takes the finalizer off after success.
/// </summary>
public interface IEntityFinalizer<TEntity>
    where TEntity : class, IKubernetesObject
{
    /// <summary>Cleans up. Anything but success leaves the finalizer in place and is repeated with back-off.</summary>
    Task<ReconciliationResult<TEntity>> FinalizeAsync(TEntity entity, CancellationToken cancellationToken);
}
