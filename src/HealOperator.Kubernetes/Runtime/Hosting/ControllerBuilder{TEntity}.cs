using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Says what wakes a controller, and how it runs.</summary>
public sealed class ControllerBuilder<TEntity>
    where TEntity : class, IKubernetesObject
{
    private readonly OperatorBuilder _operator;
    private readonly List<Action<IServiceProvider, Action<NamespacedName>, ILogger>> _secondaries = [];
    private ControllerOptions _options = new();
    private EntityPredicate<TEntity> _predicate = EntityPredicates.Any<TEntity>();

    internal ControllerBuilder(OperatorBuilder builder) => _operator = builder;

    /// <summary>Which changes of the controller's own kind call for a reconcile; every change by default.</summary>
    public ControllerBuilder<TEntity> When(EntityPredicate<TEntity> predicate)
    {
        _predicate = predicate;
        return this;
    }

    public ControllerBuilder<TEntity> With(ControllerOptions options)
    {
        _options = options;
        return this;
    }

    /// <summary>Reconciles the controlling owner when an object that it owns appears, changes or goes.</summary>
    public ControllerBuilder<TEntity> Owns<TOther>()
        where TOther : class, IKubernetesObject
    {
        var owner = EntityDescriptor.Of<TEntity>();
        return Watches<TOther>(other => other.Controller() is { Name: { } name } controller
            && controller.Kind == owner.Kind
            && controller.ApiVersion?.Split('/') is [var group, _] && group == owner.Group
                ? [new NamespacedName(owner.Namespaced ? other.Metadata.Namespace ?? string.Empty : string.Empty, name)]
                : []);
    }

    /// <summary>Reconciles what <paramref name="map"/> names, before and after the change, when another kind's object appears, changes or goes.</summary>
    /// <param name="map">Quick, and without I/O; names without an object are ignored.</param>
    /// <param name="predicate">Which changes count; every change by default.</param>
    public ControllerBuilder<TEntity> Watches<TOther>(Func<TOther, IEnumerable<NamespacedName>> map, EntityPredicate<TOther>? predicate = null)
        where TOther : class, IKubernetesObject => Watches<TOther>((other, _) => map(other), predicate);

    /// <summary>As the other, where what must be reconciled is found among the objects of this kind.</summary>
    /// <param name="map">Quick, and without I/O; it is given the cache of this controller's kind.</param>
    /// <param name="predicate">Which changes count; every change by default.</param>
    public ControllerBuilder<TEntity> Watches<TOther>(Func<TOther, IEntityCache<TEntity>, IEnumerable<NamespacedName>> map, EntityPredicate<TOther>? predicate = null)
        where TOther : class, IKubernetesObject
    {
        _operator.AddWatch<TOther>();
        _secondaries.Add((services, enqueue, logger) =>
        {
            var own = services.GetRequiredService<IEntityCache<TEntity>>();
            var watch = new SecondaryWatch<TOther>(other => map(other, own), predicate ?? EntityPredicates.Any<TOther>(), enqueue, logger);
            services.GetRequiredService<EntityCache<TOther>>().Changed += watch.OnChanged;
        });
        return this;
    }

    internal ControllerSettings<TEntity> Build() => new(_options, _predicate, _secondaries);
}
