using System.Security.Cryptography;
using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Support;

/// <summary>One namespace: what is applied in it, and what can be seen in it.</summary>
public sealed class Team(World world, string ns)
{
    private const string Prefix = "heal-e2e-";

    /// <summary>Name of the namespace.</summary>
    public string Namespace => ns;

    /// <summary>Waits for objects of this namespace.</summary>
    public Observer Observe => new(world.Client, ns, DescribeAsync);

    private Kubectl Kubectl => world.Cluster.Kubectl;

    internal static string NewName() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));

    internal static async Task RemoveOldAsync(Kubectl kubectl)
    {
        var all = (await kubectl.RunAsync("get", "namespaces", "-o", "name")).Split('\n');
        foreach (var old in all.Where(n => n.StartsWith($"namespace/{Prefix}", StringComparison.Ordinal)).Select(n => n["namespace/".Length..]))
        {
            // Their operator is gone with them: nobody else would drop the finalizers of their Jobs.
            var jobs = await kubectl.RunAsync("-n", old, "get", "jobs", "-o", "name");
            foreach (var job in jobs.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                await kubectl.TryRunAsync(["-n", old, "patch", job, "--type=merge", "-p", """{"metadata":{"finalizers":null}}"""]);
            }

            await kubectl.RunAsync("delete", "namespace", old, "--wait=false");
            foreach (var kind in (string[])["mutatingwebhookconfiguration", "validatingwebhookconfiguration", "clusterrole", "clusterrolebinding"])
                await kubectl.RunAsync("delete", kind, $"heal-operator.{old}", "--ignore-not-found");
        }
    }

    internal async Task CreateNamespaceAsync()
    {
        await Kubectl.RunAsync("create", "namespace", ns);
        var credentials = world.PrivateGit.Credentials!.GetCredential(world.PrivateGit.Url("any"), "Basic")!;
        await ApplyAsync($$"""
            apiVersion: v1
            kind: Secret
            metadata: {name: {{World.GitSecret}}}
            type: kubernetes.io/basic-auth
            stringData: {username: "{{credentials.UserName}}", password: "{{credentials.Password}}"}
            """);
    }

    /// <summary>Installs the chart, watching this namespace only.</summary>
    public Task InstallAsync(params string[] variables) => MakeAsync("install", [$"IMAGE={Images.Operator}", .. variables]);

    /// <summary>Removes the chart.</summary>
    public Task UninstallAsync() => MakeAsync("uninstall", []);

    /// <summary>Applies a manifest.</summary>
    public Task ApplyAsync(string manifest) => Kubectl.ApplyAsync(manifest, ns);

    /// <summary>Runs kubectl in this namespace.</summary>
    public Task<string> KubectlAsync(params string[] arguments) => Kubectl.RunAsync(["-n", ns, .. arguments]);

    /// <summary>Applies a run and waits for its end.</summary>
    public async Task<PipelineRun> RunToEndAsync(string name, string manifest, RunPhase expected)
    {
        await ApplyAsync(manifest);
        return await Observe.EndAsync(name, expected);
    }

    /// <summary>Runs, word for word, the command that the message of a waiting attempt is.</summary>
    public async Task ApproveAsync(string attempt)
    {
        var waiting = await Observe.AttemptAsync(attempt, AttemptPhase.AwaitingApproval);
        var words = waiting.Status!.Message.ShouldNotBeNull().Split(' ');
        words[0].ShouldBe("kubectl");
        await Kubectl.RunAsync(words[1..]);
    }

    /// <summary>All objects of a kind, by label.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string? selector = null)
        where T : class, IKubernetesObject =>
        (await world.Client.ListAsync<T>(ns, new ListOptions { LabelSelector = selector })).Items;

    /// <summary>All objects of a kind that belong to a run.</summary>
    public Task<IReadOnlyList<T>> ListOfAsync<T>(string run)
        where T : class, IKubernetesObject => ListAsync<T>($"{HealGroup.Labels.PipelineRun}={run}");

    /// <summary>What a person would look at first when something went wrong.</summary>
    /// <param name="name">The run or attempt that it is about; every other one of the namespace is left out when given.</param>
    public async Task<string> DescribeAsync(string? name = null)
    {
        string[][] commands =
        [
            ["-n", ns, "get", "hpr,hatt,jobs,pods"],
            .. name is null ? Array.Empty<string[]>() : [["-n", ns, "describe", "hpr", name], ["-n", ns, "describe", "hatt", name]],
            ["-n", ns, "logs", "-l", "app.kubernetes.io/component=operator", "--tail=20"],
        ];
        var results = await Task.WhenAll(commands.Select(c => Kubectl.TryRunAsync(c)));
        return string.Join('\n', results.Select(r => $"$ {r.CommandLine}\n{r.Output}{r.Error}"));
    }

    private async Task MakeAsync(string target, string[] variables) =>
        (await Make.TryRunAsync(target, [$"NAMESPACE={ns}", .. variables], world.Cluster.KubeconfigPath, world.Cluster.Context)).OutputOrThrow();
}
