using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>What all parts of one operator share.</summary>
internal sealed class OperatorServices : IDisposable
{
    public OperatorServices(KubernetesClientConfiguration configuration, OperatorOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        (Options, Time, Random) = (options, time, configuration.Random);
        Logger = loggers.CreateLogger("HealOperator.Kubernetes.Runtime");
        var totals = new RequestTotals();
        Client = KubernetesClientFactory.Create(configuration, time, totals, Fence);

        // Its own connection and name: the lease must be renewed even when the other connection is choked, and be told apart in audit logs.
        LeaseClient = KubernetesClientFactory.Create(
            configuration with { UserAgent = $"{configuration.UserAgent} leader-election" }, time, totals, null);
        Elector = new LeaderElector(LeaseClient, options.LeaderElection, time, Random, Logger);
        Events = new EventPublisher(Client, options.Name, Elector.Identity, time, Logger);
    }

    public OperatorOptions Options { get; }

    public TimeProvider Time { get; }

    public Random Random { get; }

    public ILogger Logger { get; }

    public WriteFence Fence { get; } = new();

    public IKubernetesClient Client { get; }

    public IKubernetesClient LeaseClient { get; }

    public LeaderElector Elector { get; }

    public EventPublisher Events { get; }

    /// <summary>The namespaces to watch <typeparamref name="T"/> in; a single null stands for the whole cluster.</summary>
    public IReadOnlyList<string?> NamespacesOf<T>()
        where T : IKubernetesObject => EntityDescriptor.Of<T>().Namespaced && Options.Namespaces is not ["*"]
        ? [.. Options.Namespaces.DefaultIfEmpty(Client.DefaultNamespace).Distinct()]
        : [null];

    public void Dispose()
    {
        (Client as IDisposable)?.Dispose();
        (LeaseClient as IDisposable)?.Dispose();
    }
}
