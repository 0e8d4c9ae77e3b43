using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Runs one controller: takes keys from the queue and reconciles the object of that key as the cache has it then.</summary>
internal sealed class ControllerLoop<TController, TEntity> : IControllerLoop, IReconcileQueue<TEntity>
    where TController : class, IEntityController<TEntity>
    where TEntity : class, IKubernetesObject
{
    private readonly EntityCache<TEntity> _cache;
    private readonly ReconcileRunner<TController, TEntity> _runner;
    private readonly ControllerSettings<TEntity> _settings;
    private readonly WorkQueue<NamespacedName> _queue;
    private readonly Tombstones<TEntity> _deleted = new();
    private readonly ILogger _logger;
    private volatile bool _running;

    public ControllerLoop(
        IServiceProvider services,
        EntityCache<TEntity> cache,
        ControllerSettings<TEntity> settings,
        IReadOnlyList<FinalizerRegistration<TEntity>> finalizers,
        TimeProvider time,
        ILogger logger)
    {
        _cache = cache;
        _settings = settings;
        _logger = logger;
        _queue = new WorkQueue<NamespacedName>(settings.Options.RateLimiter, time);
        _runner = new ReconcileRunner<TController, TEntity>(services.GetRequiredService<IServiceScopeFactory>(), finalizers, settings.Options, Name, time, logger);
        cache.Changed += OnChanged;
        foreach (var attach in settings.Secondaries)
        {
            attach(services, EnqueueIfKnown, logger);
        }
    }

    public string Name => typeof(TController).Name;

    public IEnumerable<string> Validate() => _settings.Options.Workers < 1 ? [$"{Name}: Workers must be at least 1."] : [];

    public void Enqueue(NamespacedName key, TimeSpan? delay)
    {
        if (_running)
        {
            _queue.AddAfter(key, delay ?? TimeSpan.Zero);
        }
    }

    public async Task RunAsync(CancellationToken stop)
    {
        // Until now nothing was queued: a replica that waits for leadership must not collect keys of objects long gone.
        _running = true;
        foreach (var entity in _cache.List(null))
        {
            _queue.Add(entity.Key());
        }

        await Task.WhenAll(Enumerable.Range(0, _settings.Options.Workers).Select(_ => Task.Run(() => WorkAsync(stop), CancellationToken.None))).ConfigureAwait(false);
    }

    public void ShutDown()
    {
        _running = false;
        _queue.ShutDown();
    }

    private void EnqueueIfKnown(NamespacedName key)
    {
        if (_running && _cache.Get(key) is not null)
        {
            _queue.Add(key);
        }
    }

    private void OnChanged(EntityChange<TEntity> change)
    {
        if (!_running || !IsWorthAReconcile(change))
        {
            return;
        }

        if (change.Kind == EntityChangeKind.Deleted)
        {
            _deleted.Put(change.Entity);
        }

        _queue.Add(change.Entity.Key());
    }

    private bool IsWorthAReconcile(EntityChange<TEntity> change)
    {
        try
        {
            return change is not { Kind: EntityChangeKind.Modified, Before: { } before } || _settings.Predicate.Matches(before, change.Entity);
        }
        catch (Exception exception)
        {
            // A reconcile too many is harmless; an object left out, or a watch that ends for all of them, is not.
            RuntimeLog.PredicateFailed(_logger, exception, Name, change.Entity.Key().ToString());
            return true;
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        while (true)
        {
            NamespacedName key;
            try
            {
                key = await _queue.TakeAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                await ProcessAsync(key, stop).ConfigureAwait(false);
            }
            finally
            {
                _queue.Done(key);
            }
        }
    }

    private async Task ProcessAsync(NamespacedName key, CancellationToken stop)
    {
        while (_deleted.Take(key) is { } gone)
        {
            var farewell = await _runner.DeletedAsync(gone, stop).ConfigureAwait(false);
            if (farewell is { IsSuccess: false, IsTerminal: false })
            {
                _deleted.Put(gone);
                _queue.AddRateLimited(key);
                return;
            }
        }

        if (_cache.Get(key) is not { } entity)
        {
            _queue.Forget(key);
            return;
        }

        Schedule(key, await _runner.ReconcileAsync(entity, stop).ConfigureAwait(false));
    }

    private void Schedule(NamespacedName key, ReconciliationResult<TEntity> result)
    {
        if (!result.IsSuccess && !result.IsTerminal && result.RequeueAfter is null)
        {
            _queue.AddRateLimited(key);
            return;
        }

        _queue.Forget(key);
        if (result.RequeueAfter is { } delay)
        {
            _queue.AddAfter(key, delay);
        }
    }
}
