using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>What a <see cref="ControllerBuilder{TEntity}"/> has gathered.</summary>
/// <param name="Secondaries">Each connects another cache's changes to the controller's queue.</param>
internal sealed record ControllerSettings<TEntity>(
    ControllerOptions Options,
    EntityPredicate<TEntity> Predicate,
    IReadOnlyList<Action<IServiceProvider, Action<NamespacedName>, ILogger>> Secondaries)
    where TEntity : class, IKubernetesObject;
