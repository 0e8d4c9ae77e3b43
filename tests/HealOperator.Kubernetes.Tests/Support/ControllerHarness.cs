using System.Collections.Concurrent;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>A controller of ConfigMaps over a cache that the test fills, without a server.</summary>
internal sealed class ControllerHarness : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private readonly ControllerLoop<Probe, ConfigMap> _loop;
    private Task _running = Task.CompletedTask;
    private int _settled;

    public ControllerHarness(
        Func<ConfigMap, CancellationToken, Task<ReconciliationResult<ConfigMap>>> reconcile,
        EntityPredicate<ConfigMap>? predicate = null,
        ControllerOptions? options = null,
        TimeProvider? time = null)
    {
        _services = new ServiceCollection().AddScoped(_ => new Probe(this, reconcile)).BuildServiceProvider();
        _loop = new ControllerLoop<Probe, ConfigMap>(
            _services,
            Cache,
            new ControllerSettings<ConfigMap>(options ?? new ControllerOptions(), predicate ?? EntityPredicates.Any<ConfigMap>(), []),
            [],
            time ?? TimeProvider.System,
            NullLogger.Instance);
    }

    public EntityCache<ConfigMap> Cache { get; } = new(["test"]);

    public ConcurrentQueue<string> Calls { get; } = new();

    public static ConfigMap Map(string name, int version, string? uid = null) =>
        new() { Metadata = new ObjectMeta { Name = name, Namespace = "test", Uid = uid ?? name, ResourceVersion = version.ToString(System.Globalization.CultureInfo.InvariantCulture) } };

    public void Start() => _running = _loop.RunAsync(_stop.Token);

    public void Enqueue(string name) => _loop.Enqueue(new NamespacedName("test", name), null);

    public Task UntilAsync(Func<bool> condition, string what) => Eventually.TrueAsync(condition, TimeSpan.FromSeconds(15), $"{what}; calls: {string.Join(", ", Calls.Take(20))}");

    /// <summary>Waits until all that was asked for up to now has been processed.</summary>
    public async Task SettleAsync()
    {
        Cache.Apply(Map("last", ++_settled));
        await UntilAsync(() => Calls.Contains($"last@{_settled}"), "the last object");
    }

    public async ValueTask DisposeAsync()
    {
        _loop.ShutDown();
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        _stop.Dispose();
    }

    internal sealed class Probe(ControllerHarness harness, Func<ConfigMap, CancellationToken, Task<ReconciliationResult<ConfigMap>>> reconcile) : IEntityController<ConfigMap>
    {
        public Task<ReconciliationResult<ConfigMap>> ReconcileAsync(ConfigMap entity, CancellationToken cancellationToken)
        {
            harness.Calls.Enqueue($"{entity.Metadata.Name}@{entity.Metadata.ResourceVersion}");
            return reconcile(entity, cancellationToken);
        }

        public Task<ReconciliationResult<ConfigMap>> DeletedAsync(ConfigMap entity, CancellationToken cancellationToken)
        {
            harness.Calls.Enqueue($"deleted {entity.Metadata.Name}@{entity.Metadata.ResourceVersion}");
            return Task.FromResult(ReconciliationResult<ConfigMap>.Success(entity));
        }
    }
}
