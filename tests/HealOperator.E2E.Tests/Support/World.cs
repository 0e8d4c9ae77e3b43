using System.Net;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Support;

/// <summary>
/// What all tests share: a real cluster, the operator installed on it by <c>make install</c>, git servers and a database that pods can reach.
/// Made once for each test run, in namespaces of its own.
/// </summary>
public sealed class World
{
    /// <summary>Secret with the credentials of <see cref="PrivateGit"/>.</summary>
    public const string GitSecret = "git-write";

    private static readonly Lazy<Task<World>> Shared = new(StartAsync);

    private static readonly Lazy<Task<Team>> Unsteady = new(InstallUnsteadyAsync);

    private World(LocalCluster cluster, string ns, GitHttpServer git, GitHttpServer privateGit, PostgresServer postgres)
    {
        (Cluster, Git, PrivateGit, Postgres) = (cluster, git, privateGit, postgres);
        Client = KubernetesClientFactory.Create(KubernetesClientConfiguration.Load(cluster.KubeconfigPath, cluster.Context) with
        {
            JsonContexts = [OperatorJsonContext.Default],
            UserAgent = "heal-operator-e2e",
        });
        Team = new Team(this, ns);
    }

    /// <summary>The cluster.</summary>
    public LocalCluster Cluster { get; }

    /// <summary>A client with the rights of an administrator.</summary>
    public IKubernetesClient Client { get; }

    /// <summary>A git server that anybody may read and write.</summary>
    public GitHttpServer Git { get; }

    /// <summary>A git server that asks for a password.</summary>
    public GitHttpServer PrivateGit { get; }

    /// <summary>A database server.</summary>
    public PostgresServer Postgres { get; }

    /// <summary>The namespace that most tests work in, with an operator of its own.</summary>
    public Team Team { get; }

    /// <summary>The one world of this test run.</summary>
    public static Task<World> SharedAsync() => Shared.Value;

    /// <summary>A namespace with an operator of its own for fixes that turn out false: elsewhere they would be held against the fixes of other tests.</summary>
    public static Task<Team> UnsteadyTeamAsync() => Unsteady.Value;

    /// <summary>A namespace that no other test uses; it goes with the next test run.</summary>
    public async Task<Team> NewTeamAsync(string suffix)
    {
        var team = new Team(this, $"{Team.Namespace}-{suffix}");
        await team.CreateNamespaceAsync();
        return team;
    }

    private static async Task<Team> InstallUnsteadyAsync()
    {
        var world = await SharedAsync();
        var team = await world.NewTeamAsync("unsteady");
        using var values = new TempDirectory();
        await team.InstallAsync($"VALUES={values.Write("values.yaml", "{crds: {enabled: false}}")}");
        return team;
    }

    private static async Task<World> StartAsync()
    {
        var cluster = await LocalCluster.UpAsync(name: "e2e");
        await Images.LoadAsync(cluster);
        await Team.RemoveOldAsync(cluster.Kubectl);
        var git = await GitHttpServer.StartAsync(cluster.HostAddress);
        var privateGit = await GitHttpServer.StartAsync(cluster.HostAddress);
        privateGit.Credentials = new NetworkCredential("heal", "correct-horse");
        var postgres = await PostgresServer.StartAsync(cluster.HostAddress);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => postgres.DisposeAsync().AsTask().GetAwaiter().GetResult();

        var world = new World(cluster, Team.NewName(), git, privateGit, postgres);
        await world.Team.CreateNamespaceAsync();
        await world.Team.InstallAsync();
        return world;
    }
}
