using System.Diagnostics.CodeAnalysis;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>How a reconcile ended.</summary>
public sealed record ReconciliationResult<TEntity>
    where TEntity : class, IKubernetesObject
{
    private ReconciliationResult(TEntity entity) => Entity = entity;

    public TEntity Entity { get; }

    [MemberNotNullWhen(false, nameof(ErrorMessage))]
    public bool IsSuccess { get; private init; }

    /// <summary>True when repeating cannot help: the object is left alone until it changes.</summary>
    public bool IsTerminal { get; private init; }

    /// <summary>When to look again although nothing changed; null: not of its own accord.</summary>
    public TimeSpan? RequeueAfter { get; private init; }

    public string? ErrorMessage { get; private init; }

    public Exception? Error { get; private init; }

    /// <summary>All is as it should be, for now.</summary>
    /// <param name="requeueAfter">When to look again although nothing changed.</param>
    public static ReconciliationResult<TEntity> Success(TEntity entity, TimeSpan? requeueAfter = null) =>
        new(entity) { IsSuccess = true, RequeueAfter = requeueAfter };

    /// <summary>It did not work: repeated for ever with capped back-off, or after <paramref name="requeueAfter"/> when given.</summary>
    public static ReconciliationResult<TEntity> Failure(TEntity entity, string message, Exception? error = null, TimeSpan? requeueAfter = null) =>
        new(entity) { ErrorMessage = message, Error = error, RequeueAfter = requeueAfter };

    /// <summary>It did not work and never will with this object: logged and counted, not repeated.</summary>
    public static ReconciliationResult<TEntity> Terminal(TEntity entity, string message, Exception? error = null) =>
        new(entity) { IsTerminal = true, ErrorMessage = message, Error = error };
}
