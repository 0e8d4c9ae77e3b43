using System.Net;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Reports;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class CheckoutServiceTests : IAsyncLifetime
{
    private readonly Mounts _mounts = new();
    private GitHttpServer _server = null!;

    public async Task InitializeAsync() => _server = await GitHttpServer.StartAsync();

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_Branch_WritesItsHeadAndNamesTheCommit()
    {
        var commit = await _server.CreateAsync("app", new Dictionary<string, string> { ["src/a.txt"] = "hello\r\n" });

        var report = await RunAsync("main");

        report.Commit.ShouldBe(commit);
        (await File.ReadAllTextAsync(Path.Combine(_mounts.Workspace, "src/a.txt"))).ShouldBe("hello\r\n");
    }

    [Fact]
    public async Task Run_ExactCommit_IgnoresWhatCameAfter()
    {
        var commit = await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        await _server.CommitAsync("app", "main", "Later", new Dictionary<string, string> { ["a"] = "two" });

        (await RunAsync("main", commit)).Commit.ShouldBe(commit);

        (await File.ReadAllTextAsync(Path.Combine(_mounts.Workspace, "a"))).ShouldBe("one");
    }

    [Fact]
    public async Task Run_ServerThatRefusesSingleCommits_FetchesTheBranches()
    {
        var commit = await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        await _server.CommitAsync("app", "main", "Later", new Dictionary<string, string> { ["a"] = "two" });
        await TestKit.Git.RunAsync(_server.PathOf("app"), "config", "uploadpack.advertiseRefs", "true");
        await TestKit.Git.RunAsync(_server.PathOf("app"), "config", "protocol.version", "0");

        (await RunAsync("main", commit)).Commit.ShouldBe(commit);
    }

    [Fact]
    public async Task Run_Tag_IsPinnedToItsCommit()
    {
        var commit = await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        await TestKit.Git.RunAsync(_server.PathOf("app"), "tag", "-a", "-m", "First", "v1", commit);

        (await RunAsync("v1")).Commit.ShouldBe(commit);
    }

    [Theory]
    [InlineData("no-such-branch", ".", FailureReasons.RefNotFound, "no-such-branch")]
    [InlineData("--upload-pack=touch", ".", FailureReasons.RefNotFound, "no name")]
    [InlineData("0123456789012345678901234567890123456789", ".", FailureReasons.RefNotFound, "commit 0123")]
    [InlineData("main", "no/folder", FailureReasons.PathNotFound, "no/folder")]
    [InlineData("main", "../..", FailureReasons.UnsafePath, "leads out")]
    public async Task Run_WrongRefOrPath_SaysWhatIsWrong(string @ref, string path, string reason, string said)
    {
        await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });

        var error = await Should.ThrowAsync<AgentException>(() => RunAsync(@ref, path: path));

        error.Reason.ShouldBe(reason);
        error.Message.ShouldContain(said);
    }

    [Fact]
    public async Task Run_PasswordAskedFor_SaysHowToGiveOne()
    {
        await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        _server.Credentials = new NetworkCredential("bot", "s3cret/+ word");

        (await Should.ThrowAsync<AgentException>(() => RunAsync("main"))).Reason.ShouldBe(FailureReasons.AuthenticationRequired);
    }

    [Fact]
    public async Task Run_RightPassword_ChecksOut()
    {
        var commit = await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        _server.Credentials = new NetworkCredential("bot", "s3cret/+ word");
        _mounts.WithGit("bot", "s3cret/+ word");

        (await RunAsync("main")).Commit.ShouldBe(commit);

        (await File.ReadAllTextAsync(Path.Combine(_mounts.Workspace, ".git/config"))).ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Run_WrongPassword_SaysSoWithoutShowingIt()
    {
        await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        _server.Credentials = new NetworkCredential("bot", "right-password");
        _mounts.WithGit("bot", "wrong-password");

        var error = await Should.ThrowAsync<AgentException>(() => RunAsync("main"));

        error.Reason.ShouldBe(FailureReasons.AuthenticationFailed);
        error.ToString().ShouldNotContain("wrong-password");
    }

    [Fact]
    public async Task Run_NoServer_IsUnreachable()
    {
        var error = await Should.ThrowAsync<AgentException>(() => RunAsync(new GitSource { Url = "http://127.0.0.1:9/app.git" }));

        error.Reason.ShouldBe(FailureReasons.RepositoryUnreachable);
    }

    [Fact]
    public async Task Run_NoRepository_IsNotFound() =>
        (await Should.ThrowAsync<AgentException>(() => RunAsync("main"))).Reason.ShouldBe(FailureReasons.RepositoryNotFound);

    [Theory]
    [InlineData("file:///etc")]
    [InlineData("ext::sh -c touch% /tmp/x")]
    [InlineData("/etc")]
    [InlineData("https://user:password@example.com/a.git")]
    [InlineData("-oProxyCommand=x")]
    public async Task Run_ForbiddenAddress_IsRefused(string url) =>
        (await Should.ThrowAsync<AgentException>(() => RunAsync(new GitSource { Url = url }))).Reason.ShouldBe(FailureReasons.InvalidGitUrl);

    [Fact]
    public async Task Run_LinkThatPointsOutside_WritesNothing()
    {
        await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        using var work = new TempDirectory();
        await TestKit.Git.RunAsync(work.Path, "clone", "--quiet", _server.PathOf("app"), ".");
        File.CreateSymbolicLink(work["evil"], "../../etc/passwd");
        await TestKit.Git.CommitAsync(work.Path, "A link");
        await TestKit.Git.RunAsync(work.Path, "push", "--quiet", "origin", "HEAD:main");

        var error = await Should.ThrowAsync<AgentException>(() => RunAsync("main"));

        error.Reason.ShouldBe(FailureReasons.UnsafeSymlink);
        error.Message.ShouldContain("evil");
        Directory.EnumerateFileSystemEntries(_mounts.Workspace).Select(Path.GetFileName).ShouldBe([".git"]);
    }

    [Fact]
    public async Task Run_LargeRepository_IsStopped()
    {
        await _server.CreateAsync("app", new Dictionary<string, string> { ["large"] = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i * 7919L % 1_000_003}\n")) });

        var error = await Should.ThrowAsync<AgentException>(() => RunAsync(Source("main", "."), null, _mounts.Settings with { MaxCloneBytes = 100_000 }));

        error.Reason.ShouldBe(FailureReasons.RepositoryTooLarge);
    }

    private GitSource Source(string @ref, string path) => new() { Url = _server.Url("app").ToString(), Ref = @ref, Path = path };

    private Task<CheckoutReport> RunAsync(string @ref, string? commit = null, string path = ".") => RunAsync(Source(@ref, path), commit);

    private Task<CheckoutReport> RunAsync(GitSource source, string? commit = null, AgentSettings? settings = null) =>
        new CheckoutService(settings ?? _mounts.Settings, TimeProvider.System)
            .RunAsync(new() { Git = source, Commit = commit, Destination = _mounts.Workspace }, CancellationToken.None);
}
