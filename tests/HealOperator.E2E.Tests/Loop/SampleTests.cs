using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>Every file of config/samples is taken by the API server as it is; those that need nothing of the outside world also run.</summary>
public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "config", "samples");

    /// <summary>Nothing is made in it: where a run of the same name stood already, a sample would be a change of its spec.</summary>
    private static readonly Lazy<Task<Team>> Empty = new(async () => await (await World.SharedAsync()).NewTeamAsync("samples"));

    public static TheoryData<string> Files => [.. Directory.GetFiles(Samples, "*.yaml").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Sample_AsItIs_IsAccepted(string file)
    {
        var world = await World.SharedAsync();
        var manifest = await ReadAsync(world, file);

        var result = await world.Cluster.Kubectl.TryRunAsync(["-n", (await Empty.Value).Namespace, "apply", "--dry-run=server", "-f", "-"], manifest);

        result.OutputOrThrow();
    }

    [Fact]
    public async Task HealthyRunAndPolicy_WithARealRepository_Succeed()
    {
        var world = await World.SharedAsync();
        await world.Git.CreateAsync("hello", Repos.Hello);
        await world.Team.ApplyAsync(await ReadAsync(world, "policy.yaml"));
        var manifest = (await ReadAsync(world, "healthy-run.yaml"))
            .Replace("https://git.example.com/acme/hello.git", world.Git.Url("hello").ToString(), StringComparison.Ordinal)
            .Replace("busybox:1.36", Images.Busybox, StringComparison.Ordinal);

        await world.Team.RunToEndAsync("hello", manifest, RunPhase.Succeeded);
    }

    private static async Task<string> ReadAsync(World world, string file)
    {
        var manifest = await File.ReadAllTextAsync(Path.Combine(Samples, file));
        return file == "watched-cronjob.yaml"
            ? manifest.Replace("apiVersion: batch/v1", $"apiVersion: {await CronJobs.VersionAsync(world)}", StringComparison.Ordinal)
            : manifest;
    }
}
