using HealOperator.Kubernetes.Client;
using HealOperator.Operator.Admission;
using HealOperator.Operator.Hosting;
using HealOperator.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>The operator against a real API server that has no node: the tests play the kubelet.</summary>
public class OperatorFixture : IAsyncLifetime
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly SemaphoreSlim OneByOne = new(1, 1);

    private readonly TempDirectory _folder = new();

    private WebApplication? _operator;

    private string? _kubeconfig;

    private WebhookSettings? _webhook;

    public LocalCluster Cluster { get; private set; } = null!;

    /// <summary>The only node, of the tests' own making.</summary>
    internal KubeletNode Node { get; private set; } = null!;

    /// <summary>What the operator has asked of the API server.</summary>
    public IReadOnlyDictionary<(string Verb, string Resource), long> Requests => _operator!.Services.GetRequiredService<IKubernetesClient>().Requests.Snapshot();

    /// <summary>Host and port of the operator's probes and metrics.</summary>
    public string Address => $"127.0.0.1:{new Uri(_operator!.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal)).Replace("[::]", "127.0.0.1", StringComparison.Ordinal)).Port}";

    /// <summary>A namespace of this fixture alone.</summary>
    public string Namespace { get; } = $"op-{Guid.NewGuid():N}"[..11];

    public async Task InitializeAsync()
    {
        Cluster = await LocalCluster.UpAsync(controlPlane: true);
        await ApplyDefinitionsAsync(Cluster);
        await Cluster.Kubectl.RunAsync("wait", "--for=condition=Established", "--timeout=30s", "crd", "pipelineruns.healoperator.io", "healattempts.healoperator.io", "healpolicies.healoperator.io", "healoutcomes.healoperator.io");
        await Cluster.Kubectl.RunAsync("create", "namespace", Namespace);
        foreach (var account in new[] { "heal-operator-diagnosis", "heal-operator-apply" })
            await Cluster.Kubectl.RunAsync("-n", Namespace, "create", "serviceaccount", account);
        Node = await KubeletNode.StartAsync(Cluster, Namespace);
        _kubeconfig = await OperatorAccount.CreateAsync(Cluster, Namespace, _folder);
        _webhook = await PrepareWebhookAsync();
        await StartAsync();
    }

    /// <summary>Starts an operator that remembers nothing.</summary>
    public async Task StartAsync() => _operator = await StartAsync(_webhook);

    /// <summary>Starts one more operator beside the first, which waits for the lease and answers the webhook's calls at a port of its own. It ends when disposed.</summary>
    public Task<WebApplication> StartReplicaAsync(int webhookPort) => StartAsync(_webhook! with { Port = webhookPort });

    /// <summary>Stops the operator; what it has written is all that is left of it.</summary>
    public async Task StopAsync()
    {
        if (_operator is null) return;
        await _operator.StopAsync();
        await _operator.DisposeAsync();
        _operator = null;
    }

    public virtual async Task DisposeAsync()
    {
        await StopAsync();
        if (Cluster is not null) await Cluster.Kubectl.TryRunAsync(["delete", "namespace", Namespace, "--wait=false"]);
        if (Node is not null) await Node.DisposeAsync();
        _folder.Dispose();
    }

    // kubectl looks first and creates then, and fixtures that start together would create what another has just created.
    private static async Task ApplyDefinitionsAsync(LocalCluster cluster)
    {
        await OneByOne.WaitAsync();
        try
        {
            // Older servers do not know x-kubernetes-validations, and kubectl refuses what the server does not know.
            await cluster.Kubectl.RunAsync("apply", "--validate=false", "-f", Path.Combine(Repository.Root, "config/crd"));
        }
        finally
        {
            OneByOne.Release();
        }
    }

    private async Task<WebApplication> StartAsync(WebhookSettings? webhook)
    {
        var replica = HealOperatorHost.Build(new()
        {
            WatchNamespaces = [Namespace],
            Pods = new() { Image = "localhost/heal-operator:test" },
            HttpPort = 0,
            LogLevel = LogLevel.Warning,
            Kubeconfig = _kubeconfig,
            Webhook = webhook,
        });
        await replica.StartAsync();
        return replica;
    }

    /// <summary>What a webhook needs; there is none here.</summary>
    protected virtual Task<WebhookSettings?> PrepareWebhookAsync() => Task.FromResult<WebhookSettings?>(null);

    /// <summary>Applies YAML; kubectl would take flow style without a first line for JSON.</summary>
    public async Task ApplyAsync(string manifest) =>
        (await Cluster.Kubectl.TryRunAsync(["-n", Namespace, "apply", "--validate=false", "-f", "-"], "---\n" + manifest)).OutputOrThrow();

    /// <summary>A field of an object, as kubectl's jsonpath prints it; empty when it is absent.</summary>
    public Task<string> ReadAsync(string kind, string name, string path) =>
        Cluster.Kubectl.RunAsync("-n", Namespace, "get", kind, name, "-o", $"jsonpath={{{path}}}");

    public Task BecomesAsync(string kind, string name, string path, string value) => Eventually.TrueAsync(
        async () => await ReadAsync(kind, name, path) == value, Deadline, $"{kind} {name} has {path} = {value}",
        () => Cluster.Kubectl.RunAsync("-n", Namespace, "get", kind, name, "-o", "yaml"));

    /// <summary>An Event about an object comes, and says so much.</summary>
    public Task<string> EventAsync(string name, string reason) => Eventually.BecomesAsync(
        async () => await Cluster.Kubectl.RunAsync("-n", Namespace, "get", "events", "--field-selector", $"involvedObject.name={name}", "-o", $"jsonpath={{.items[?(@.reason==\"{reason}\")].message}}") is { Length: > 0 } text ? text : null,
        Deadline, $"An Event {reason} on {name}", DescribeAsync);

    /// <summary>What is there, for the message of a test that waits in vain.</summary>
    public Task<string> DescribeAsync() => Cluster.Kubectl.RunAsync("-n", Namespace, "get", "pipelineruns.healoperator.io,healattempts.healoperator.io,healoutcomes.healoperator.io,jobs,pods,events", "-o", "wide");
}
