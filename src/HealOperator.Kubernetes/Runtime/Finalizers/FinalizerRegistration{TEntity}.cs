using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>A finalizer by its name in the metadata and the way to make its implementation.</summary>
internal sealed record FinalizerRegistration<TEntity>(string Name, Func<IServiceProvider, IEntityFinalizer<TEntity>> Resolve)
    where TEntity : class, IKubernetesObject;
