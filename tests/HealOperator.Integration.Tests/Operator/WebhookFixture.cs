using System.Text.Json.Nodes;
using HealOperator.Operator.Admission;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>The operator with its admission webhook, which the API server calls at this machine's address; the configurations are the chart's.</summary>
public sealed class WebhookFixture : OperatorFixture
{
    /// <summary>Name of the Secret that the replicas keep their certificates in.</summary>
    public const string SecretName = "heal-operator-webhook";

    private int _port;

    /// <summary>Port at which the operator answers.</summary>
    public int Port => _port;

    /// <summary>Name of the webhook configurations and of the operator's ClusterRole.</summary>
    public string Configuration => $"heal-operator.{Namespace}";

    public override async Task DisposeAsync()
    {
        if (Cluster is not null)
        {
            foreach (var kind in (string[])["mutatingwebhookconfiguration", "validatingwebhookconfiguration", "clusterrole", "clusterrolebinding"])
                await Cluster.Kubectl.TryRunAsync(["delete", kind, Configuration]);
        }

        await base.DisposeAsync();
    }

    /// <summary>Sends the API server somewhere else, where nobody may listen.</summary>
    public async Task CallAtAsync(int? port)
    {
        foreach (var (kind, path, index) in ((string, string, int)[])[("mutating", "mutate", 0), ("validating", "validate", 0), ("validating", "validate", 1)])
        {
            var url = $"https://{Cluster.HostAddress}:{port ?? _port}/admission/{path}";
            await Cluster.Kubectl.RunAsync("patch", $"{kind}webhookconfiguration", Configuration, "--type=json", "-p", $"[{{\"op\":\"replace\",\"path\":\"/webhooks/{index}/clientConfig/url\",\"value\":\"{url}\"}}]");
        }
    }

    protected override async Task<WebhookSettings?> PrepareWebhookAsync()
    {
        _port = Ports.Free(Cluster.HostAddress);
        await Cluster.Kubectl.RunAsync("label", "namespace", Namespace, $"kubernetes.io/metadata.name={Namespace}");
        await Cluster.Kubectl.RunAsync("-n", Namespace, "create", "secret", "generic", SecretName);
        await GrantAsync();
        await ConfigureAsync();
        return new()
        {
            Port = _port,
            Hosts = [Cluster.HostAddress.ToString()],
            SecretNamespace = Namespace,
            SecretName = SecretName,
            Configuration = Configuration,
            OperatorUser = $"system:serviceaccount:{Namespace}:{OperatorAccount.Name}",
        };
    }

    private async Task GrantAsync()
    {
        var account = $"--serviceaccount={Namespace}:{OperatorAccount.Name}";
        await Cluster.Kubectl.RunAsync("-n", Namespace, "apply", "-f", Path.Combine(Repository.Root, "config/rbac/webhook-role.yaml"));
        await Cluster.Kubectl.RunAsync("-n", Namespace, "create", "rolebinding", "heal-operator-webhook", "--role=heal-operator-webhook", account);
        var wide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "config/rbac/webhook-cluster-role.yaml"));
        await Cluster.Kubectl.ApplyAsync(wide.Replace("name: heal-operator-webhook", $"name: {Configuration}", StringComparison.Ordinal).Replace("[heal-operator]", $"[{Configuration}]", StringComparison.Ordinal));
        await Cluster.Kubectl.RunAsync("create", "clusterrolebinding", Configuration, $"--clusterrole={Configuration}", account);
    }

    private async Task ConfigureAsync()
    {
        var chart = (await Command.RunAsync(Path.Combine(Repository.Root, "hack", "chart-render"), ["heal-operator", Path.Combine(Repository.Root, "charts", "heal-operator"), "--namespace", Namespace])).OutputOrThrow();
        foreach (var manifest in chart.Split("\n---\n").Where(text => text.Contains("WebhookConfiguration\n", StringComparison.Ordinal)))
        {
            var configuration = JsonNode.Parse((await Cluster.Kubectl.TryRunAsync(["create", "--dry-run=client", "-o", "json", "-f", "-"], manifest)).OutputOrThrow())!;
            foreach (var webhook in configuration["webhooks"]!.AsArray())
                webhook!["clientConfig"] = new JsonObject { ["url"] = $"https://{Cluster.HostAddress}:{_port}{webhook["clientConfig"]!["service"]!["path"]}" };
            await Cluster.Kubectl.ApplyAsync(configuration.ToJsonString());
        }
    }
}
