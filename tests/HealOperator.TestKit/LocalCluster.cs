using System.Net;

namespace HealOperator.TestKit;

/// <summary>
/// The cluster that tests run against: the one that <c>KUBECONTEXT</c> names (of <c>KUBECONFIG</c>), else a local one
/// that <c>hack/cluster up</c> starts when it does not run yet.
/// </summary>
public sealed class LocalCluster
{
    private readonly string? _name;

    private LocalCluster(string? name, string kubeconfig, string? context, IPAddress hostAddress)
    {
        _name = name;
        KubeconfigPath = kubeconfig;
        Context = context;
        HostAddress = hostAddress;
        Kubectl = new(name is null ? "kubectl" : KubectlPath, kubeconfig, context);
    }

    /// <summary>Path of the kubeconfig file.</summary>
    public string KubeconfigPath { get; }

    /// <summary>Context to use; the file's current one when null.</summary>
    public string? Context { get; }

    /// <summary>This machine's address as pods of the cluster see it. Servers for pods listen on it.</summary>
    public IPAddress HostAddress { get; }

    /// <summary>Runs kubectl against this cluster.</summary>
    public Kubectl Kubectl { get; }

    /// <summary>Whether hack/cluster runs it, so that its components can be killed and images loaded.</summary>
    public bool IsLocal => _name is not null;

    private static string KubectlPath => Path.Combine(Repository.Cache, "k8s-1.20.2", "bin", "kubectl");

    /// <summary>A whole node, or with <paramref name="controlPlane"/> only the API server, etcd and the controller manager.</summary>
    /// <exception cref="InvalidOperationException">The cluster did not come up; the message says why.</exception>
    public static async Task<LocalCluster> UpAsync(bool controlPlane = false, string? name = null)
    {
        if (Environment.GetEnvironmentVariable("KUBECONTEXT") is { Length: > 0 } context)
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var file = Environment.GetEnvironmentVariable("KUBECONFIG") ?? Path.Combine(home, ".kube", "config");
            var host = Environment.GetEnvironmentVariable("HOST_ADDRESS") ?? "127.0.0.1";
            return new(null, file, context, IPAddress.Parse(host));
        }

        name ??= controlPlane ? "api" : "e2e";
        await HackAsync(["up", "--name", name, .. controlPlane ? ["--control-plane"] : Array.Empty<string>()]);
        var kubeconfig = await HackAsync(["kubeconfig", "--name", name]);
        var address = await HackAsync(["host-address", "--name", name]);
        return new(name, kubeconfig, null, IPAddress.Parse(address));
    }

    /// <summary>Imports an image archive (docker save format); once per cluster, later calls cost nothing.</summary>
    public Task LoadImageAsync(string archive) => OfLocalAsync("load", archive);

    /// <summary>Makes a name stand for an image of the node, whatever it stood for before.</summary>
    public Task TagImageAsync(string image, string name) => OfLocalAsync("tag", image, name);

    /// <summary>SIGKILL for one component (<c>apiserver</c>, <c>etcd</c>, <c>kubelet</c> ...); it comes back by itself.</summary>
    public Task KillAsync(string component) => OfLocalAsync("kill", component);

    /// <summary>SIGKILL for one component, which stays dead until it is released.</summary>
    public Task HoldAsync(string component) => OfLocalAsync("hold", component);

    /// <summary>Lets a held component come back.</summary>
    public Task ReleaseAsync(string component) => OfLocalAsync("release", component);

    private Task<string> OfLocalAsync(string command, params string[] arguments) =>
        IsLocal
            ? HackAsync([command, "--name", _name!, .. arguments])
            : throw new InvalidOperationException($"'{command}' needs a cluster of hack/cluster; unset KUBECONTEXT.");

    private static async Task<string> HackAsync(IEnumerable<string> arguments) =>
        (await Command.RunAsync(Path.Combine(Repository.Root, "hack", "cluster"), arguments)).OutputOrThrow();
}
