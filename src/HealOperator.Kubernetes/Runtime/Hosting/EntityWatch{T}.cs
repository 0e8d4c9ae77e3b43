using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Watches one kind in every namespace of the operator and fills its cache.</summary>
internal sealed class EntityWatch<T> : IEntityWatch
    where T : class, IKubernetesObject
{
    private readonly EntityCache<T> _cache;
    private readonly IKubernetesClient _client;
    private readonly List<(string? Namespace, EntityReflector<T> Reflector)> _reflectors;

    public EntityWatch(
        IKubernetesClient client,
        EntityCache<T> cache,
        IEnumerable<string?> namespaces,
        WatchFilter filter,
        TimeProvider time,
        Random random,
        ILogger logger)
    {
        _cache = cache;
        _client = client;
        var jitter = new Jitter(random);
        _reflectors =
        [
            .. namespaces.Select(ns => (ns, new EntityReflector<T>(
                new EntityWatcher<T>(client, ns, filter, time), ns, cache, new WatchBackoff(time, jitter), time, logger))),
        ];
    }

    public string Resource => EntityDescriptor.Of<T>().Resource;

    public bool IsSynced => _cache.IsSynced;

    public int Count => _cache.Count;

    public IEnumerable<string> Validate() => _client.JsonOptions.TryGetTypeInfo(typeof(T), out _)
        ? []
        : [$"{typeof(T).Name} has no JSON metadata: add it to a JsonSerializerContext of the client configuration."];

    public IEnumerable<string> Problems() => _reflectors
        .Where(entry => entry.Reflector.LastError is not null)
        .Select(entry => $"{Resource} in {entry.Namespace ?? "all namespaces"}: {entry.Reflector.LastError!.Message}");

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_reflectors.Select(entry => Task.Run(() => entry.Reflector.RunAsync(cancellationToken), CancellationToken.None)));
}
