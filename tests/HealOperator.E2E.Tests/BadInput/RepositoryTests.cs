using HealOperator.E2E.Tests.Support;
using HealOperator.Operator.Resources;
using HealOperator.TestKit;

namespace HealOperator.E2E.Tests.BadInput;

/// <summary>Repositories that cannot be checked out: there is nothing to heal, so no attempt is made.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public async Task Run_RefDoesNotExist_FailsNamingTheRef()
    {
        var world = await World.SharedAsync();
        await world.Git.CreateAsync("refless", Repos.Hello);

        var blocker = await BadRun.EndAsync("refless", w => Manifests.Run("refless", w.Git.Url("refless"), "[\"true\"]", git: "ref: no-such-branch"));

        blocker.Reason.ShouldBe("RefNotFound");
        blocker.Message.ShouldContain("no-such-branch");
        (await world.Team.ListOfAsync<HealAttempt>("refless")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_RepositoryCannotBeReached_FailsNamingTheAddress()
    {
        var world = await World.SharedAsync();
        var nowhere = new Uri($"http://{world.Cluster.HostAddress}:9/nowhere.git");

        var blocker = await BadRun.EndAsync("nowhere", _ => Manifests.Run("nowhere", nowhere, "[\"true\"]"));

        blocker.Reason.ShouldBe("RepositoryUnreachable");
        blocker.Message.ShouldContain(nowhere.Authority);
    }

    [Fact]
    public async Task Run_RepositoryAsksForAPassword_FailsSayingHowToGiveOne()
    {
        var world = await World.SharedAsync();
        await world.PrivateGit.CreateAsync("locked", Repos.Hello);

        var blocker = await BadRun.EndAsync("locked", w => Manifests.Run("locked", w.PrivateGit.Url("locked"), "[\"true\"]"));

        blocker.Reason.ShouldBe("AuthenticationRequired");
        blocker.Message.ShouldContain("secretRef");
    }

    [Fact]
    public async Task Run_SymlinkPointsOutsideTheRepository_FailsNamingIt()
    {
        var world = await World.SharedAsync();
        await world.Git.CreateAsync("symlink", Repos.Hello);
        using var work = new TempDirectory();
        await Git.RunAsync(work.Path, "clone", "--quiet", world.Git.PathOf("symlink"), ".");
        File.CreateSymbolicLink(work["way-out"], "../../etc/passwd");
        await Git.CommitAsync(work.Path, "Add a way out");
        await Git.RunAsync(work.Path, "push", "--quiet", "origin", "main");

        var blocker = await BadRun.EndAsync("symlink", w => Manifests.Run("symlink", w.Git.Url("symlink"), "[cat, way-out]"));

        blocker.Reason.ShouldBe("UnsafeSymlink");
        blocker.Message.ShouldContain("way-out");
    }
}
