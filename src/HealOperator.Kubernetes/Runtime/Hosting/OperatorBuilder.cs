using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Registers controllers, finalizers and watches with the operator.</summary>
public sealed class OperatorBuilder
{
    private readonly Dictionary<Type, WatchFilter?> _filters = [];

    internal OperatorBuilder(IServiceCollection services) => Services = services;

    public IServiceCollection Services { get; }

    /// <summary>Caches a kind as <see cref="IEntityCache{T}"/>. Asking again for the same kind shares the one cache.</summary>
    /// <param name="filter">Restricts what is cached; the kind's controllers then see only that. One filter per kind.</param>
    /// <exception cref="InvalidOperationException">The kind has another filter already.</exception>
    public OperatorBuilder AddWatch<T>(WatchFilter? filter = null)
        where T : class, IKubernetesObject
    {
        if (_filters.TryGetValue(typeof(T), out var known))
        {
            if (filter is not null && known is not null && filter != known)
            {
                throw new InvalidOperationException($"{typeof(T).Name} is watched with two different filters; one cache can have only one.");
            }

            _filters[typeof(T)] = known ?? filter;
            return this;
        }

        _filters[typeof(T)] = filter;
        Services.AddSingleton(services => new EntityCache<T>(services.GetRequiredService<OperatorServices>().NamespacesOf<T>()));
        Services.AddSingleton<IEntityCache<T>>(services => services.GetRequiredService<EntityCache<T>>());
        Services.AddSingleton<IEntityWatch>(services =>
        {
            var shared = services.GetRequiredService<OperatorServices>();
            var cache = services.GetRequiredService<EntityCache<T>>();
            return new EntityWatch<T>(
                shared.Client, cache, shared.NamespacesOf<T>(), _filters[typeof(T)] ?? new WatchFilter(), shared.Time, shared.Random, shared.Logger);
        });
        return this;
    }

    /// <summary>Adds a controller; it is made anew, in a scope of its own, for each reconcile.</summary>
    public OperatorBuilder AddController<TController, TEntity>(Action<ControllerBuilder<TEntity>>? configure = null)
        where TController : class, IEntityController<TEntity>
        where TEntity : class, IKubernetesObject
    {
        AddWatch<TEntity>();
        var builder = new ControllerBuilder<TEntity>(this);
        configure?.Invoke(builder);
        var settings = builder.Build();
        Services.TryAddScoped<TController>();
        Services.TryAddSingleton<IReconcileTrigger<TEntity>, ReconcileTrigger<TEntity>>();
        Services.AddSingleton(services =>
        {
            var shared = services.GetRequiredService<OperatorServices>();
            return new ControllerLoop<TController, TEntity>(
                services,
                services.GetRequiredService<EntityCache<TEntity>>(),
                settings,
                [.. services.GetServices<FinalizerRegistration<TEntity>>()],
                shared.Time,
                shared.Logger);
        });
        Services.AddSingleton<IControllerLoop>(services => services.GetRequiredService<ControllerLoop<TController, TEntity>>());
        Services.AddSingleton<IReconcileQueue<TEntity>>(services => services.GetRequiredService<ControllerLoop<TController, TEntity>>());
        return this;
    }

    /// <summary>Adds a finalizer: it is put on every object before its first reconcile. The kind needs a controller.</summary>
    /// <param name="name">Its name in the metadata, such as <c>example.com/cleanup</c>.</param>
    public OperatorBuilder AddFinalizer<TFinalizer, TEntity>(string name)
        where TFinalizer : class, IEntityFinalizer<TEntity>
        where TEntity : class, IKubernetesObject
    {
        Services.TryAddScoped<TFinalizer>();
        Services.AddSingleton(new FinalizerRegistration<TEntity>(name, static services => services.GetRequiredService<TFinalizer>()));
        return this;
    }
}
