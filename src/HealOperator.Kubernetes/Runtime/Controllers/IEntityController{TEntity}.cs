using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// Brings the world into line with one kind of object. Reconciling is level-based: the call says only that the object may need work, never
/// what has changed. The same object is never reconciled twice at once; an instance is made per call from a scope of its own.
/// </summary>
public interface IEntityController<TEntity>
    where TEntity : class, IKubernetesObject
{
    /// <summary>Looks at the newest known state and does what is to be done. An exception is retried with back-off, like a failure result.</summary>
    /// <param name="entity">From the cache: immutable, possibly a moment old. Read it live before anything irreversible.</param>
    Task<ReconciliationResult<TEntity>> ReconcileAsync(TEntity entity, CancellationToken cancellationToken);

    /// <summary>
    /// Called with the last known state once the object is gone. Best effort: it is not repeated after a restart,
    /// so clean-up that must happen belongs into an <see cref="IEntityFinalizer{TEntity}"/>.
    /// </summary>
    Task<ReconciliationResult<TEntity>> DeletedAsync(TEntity entity, CancellationToken cancellationToken) =>
        Task.FromResult(ReconciliationResult<TEntity>.Success(entity));
}
