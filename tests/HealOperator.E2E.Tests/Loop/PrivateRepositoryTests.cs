using System.IO.Compression;
using System.Net;
using System.Text;
using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.E2E.Tests.Support;
using HealOperator.Kubernetes.Entities;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.Loop;

/// <summary>A heal of a repository that asks for a password, which must show nowhere but in its Secret.</summary>
public sealed class PrivateRepositoryTests
{
    [Fact]
    public async Task Run_RepositoryBehindAPassword_HealsAndShowsThePasswordNowhere()
    {
        var world = await World.SharedAsync();
        var pinned = await world.PrivateGit.CreateAsync("private", Repos.OneTypo);

        await world.Team.RunToEndAsync(
            "private", Manifests.Check("private", world.PrivateGit.Url("private"), "{mode: Autonomous}", $"secretRef: {{name: {World.GitSecret}}}"), RunPhase.Healed);

        var attempt = await world.Team.Observe.AttemptAsync("private-1", AttemptPhase.Healed);
        var repository = world.PrivateGit.PathOf("private");
        (await Git.RunAsync(repository, "rev-parse", "heal/private-1^")).ShouldBe(pinned);
        (await Git.RunAsync(repository, "rev-parse", "heal/private-1")).ShouldBe(attempt.Status!.Fix!.Commit);
        await NowhereAsync(world, repository, world.PrivateGit.Credentials.ShouldBeOfType<NetworkCredential>().Password);
    }

    private static async Task NowhereAsync(World world, string repository, string password)
    {
        string[] forms = [password, Uri.EscapeDataString(password), Convert.ToBase64String(Encoding.UTF8.GetBytes(password))];
        void Search(string text, string where) => forms.ShouldAllBe(form => !text.Contains(form, StringComparison.Ordinal), where);

        IReadOnlyList<Pod> pods = [.. await world.Team.ListOfAsync<Pod>("private"), .. await world.Team.ListAsync<Pod>("app.kubernetes.io/component=operator")];
        pods.Count.ShouldBeGreaterThan(5);
        foreach (var pod in pods)
        {
            Search(await world.Team.KubectlAsync("logs", pod.Metadata.Name!, "--all-containers"), $"log of {pod.Metadata.Name}");
        }

        Search(await world.Team.KubectlAsync("get", "hpr,hatt,hpol,events,configmaps,jobs,pods,leases", "-o", "yaml"), "objects");
        foreach (var map in await world.Team.ListOfAsync<ConfigMap>("private"))
        {
            foreach (var data in map.BinaryData?.Values ?? [])
            {
                Search(await UnzipAsync(data), $"ConfigMap {map.Metadata.Name}");
            }
        }

        Search(await Git.RunAsync(repository, "log", "--all", "--patch", "--format=fuller"), "branches");
    }

    private static async Task<string> UnzipAsync(byte[] data)
    {
        await using var gzip = new GZipStream(new MemoryStream(data), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        return await reader.ReadToEndAsync();
    }
}
