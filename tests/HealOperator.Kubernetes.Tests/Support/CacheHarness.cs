using System.Collections.Concurrent;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>A cache of ConfigMaps in namespace <c>test</c>, fed by a real reflector.</summary>
internal sealed class CacheHarness : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public CacheHarness(IKubernetesClient client, TimeProvider time)
    {
        Cache.Changed += change => Changes.Enqueue($"{change.Kind} {change.Entity.Metadata.Name}@{change.Entity.Metadata.ResourceVersion}");
        Reflector = new EntityReflector<ConfigMap>(
            new EntityWatcher<ConfigMap>(client, "test", new WatchFilter(), time),
            "test",
            Cache,
            new WatchBackoff(time, new Jitter(new Random(1))),
            time,
            NullLogger.Instance);
        _running = Reflector.RunAsync(_stop.Token);
    }

    public EntityCache<ConfigMap> Cache { get; } = new(["test"]);

    public EntityReflector<ConfigMap> Reflector { get; }

    public ConcurrentQueue<string> Changes { get; } = new();

    public Task UntilAsync(Func<bool> condition, string what) => Eventually.TrueAsync(condition, TimeSpan.FromSeconds(15), $"{what}; seen: {string.Join(", ", Changes)}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
