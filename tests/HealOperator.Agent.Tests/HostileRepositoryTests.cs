using System.Net;
using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Reports;
using HealOperator.TestKit;
using Microsoft.AspNetCore.Http;

namespace HealOperator.Agent.Tests;

/// <summary>What a repository or its server may try, and must not come by.</summary>
public sealed class HostileRepositoryTests : IAsyncLifetime
{
    private readonly Mounts _mounts = new();
    private readonly TempDirectory _work = new();
    private GitHttpServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await GitHttpServer.StartAsync();
        await _server.CreateAsync("app", new Dictionary<string, string> { ["a"] = "one" });
        await TestKit.Git.RunAsync(_work.Path, "clone", "--quiet", _server.PathOf("app"), ".");
    }

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        _work.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_FiltersAndHooksAndConfigurationInTheTree_AreFilesOnly()
    {
        var proof = _work["proof"];
        _work.Write(".gitattributes", "* filter=evil diff=evil merge=evil\n*.bin filter=lfs diff=lfs merge=lfs -text\n");
        _work.Write(".gitconfig", $"[core]\n\tfsmonitor = touch {proof}\n\thooksPath = hooks\n[filter \"evil\"]\n\tsmudge = touch {proof}\n");
        _work.Write("hooks/post-checkout", $"#!/bin/sh\ntouch {proof}\n");
        _work.Write("model.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n");
        (await Command.RunAsync("chmod", ["755", _work["hooks/post-checkout"]])).OutputOrThrow();
        await PushAsync();

        await RunAsync();

        File.Exists(proof).ShouldBeFalse();
        File.ReadAllText(Path.Combine(_mounts.Workspace, "model.bin")).ShouldStartWith("version https://git-lfs");
    }

    [Fact]
    public async Task Run_Submodule_IsNotFollowed()
    {
        await using var other = await GitHttpServer.StartAsync();
        var commit = await other.CreateAsync("sub", new Dictionary<string, string> { ["b"] = "two" });
        _work.Write(".gitmodules", $"[submodule \"sub\"]\n\tpath = sub\n\turl = {other.Url("sub")}\n\tupdate = checkout\n");
        Directory.CreateDirectory(_work["sub"]);
        await TestKit.Git.RunAsync(_work.Path, "update-index", "--add", "--cacheinfo", $"160000,{commit},sub");
        await PushAsync();

        await RunAsync();

        other.Requests.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(_mounts.Workspace, "sub")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".git")]
    [InlineData(".GIT")]
    public async Task Run_TreeWithAPathThatEscapes_WritesNothing(string name)
    {
        var blob = await TestKit.Git.RunAsync(_work.Path, "rev-parse", "HEAD:a");
        var inner = (await Command.RunAsync("git", ["mktree"], _work.Path, input: $"100644 blob {blob}\tconfig\n")).OutputOrThrow();
        var tree = (await Command.RunAsync("git", ["mktree"], _work.Path, input: $"040000 tree {inner}\t{name}\n")).OutputOrThrow();
        var commit = await TestKit.Git.RunAsync(_work.Path, "commit-tree", "-m", "Escape", tree);
        await TestKit.Git.RunAsync(_work.Path, "push", "--quiet", "--force", "origin", $"{commit}:main");

        var error = await Should.ThrowAsync<AgentException>(() => RunAsync());

        error.Reason.ShouldBe(FailureReasons.GitFailed);
        error.Message.ShouldContain("error: object");
        File.Exists(Path.Combine(Path.GetDirectoryName(_mounts.Workspace)!, "config")).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_FileThatPacksWell_IsRefusedBeforeItIsWritten()
    {
        _work.Write("zeros", new string('0', 30_000_000));
        await PushAsync();

        var error = await Should.ThrowAsync<AgentException>(() => RunAsync(_mounts.Settings with { MaxCloneBytes = 20_000_000 }));

        error.Reason.ShouldBe(FailureReasons.RepositoryTooLarge);
        File.Exists(Path.Combine(_mounts.Workspace, "zeros")).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_RedirectToAnotherServer_TakesNoPasswordThere()
    {
        var told = new List<string>();
        await using var other = await GitHttpServer.StartAsync();
        other.Fault = request =>
        {
            lock (told) told.Add(request.Headers.Authorization.ToString());
            request.HttpContext.Response.Headers.WWWAuthenticate = "Basic realm=\"give\"";
            return StatusCodes.Status401Unauthorized;
        };
        _server.Fault = request => request.Headers.Authorization.Count == 0 ? null : Redirect(request, $"{other.Url("app")}/info/refs{request.QueryString}");
        _server.Credentials = new NetworkCredential("bot", "hunter2hunter2");
        _mounts.WithGit("bot", "hunter2hunter2");

        (await Should.ThrowAsync<AgentException>(() => RunAsync())).ToString().ShouldNotContain("hunter2");

        told.ShouldNotBeEmpty();
        told.ShouldAllBe(header => header.Length == 0);
    }

    [Theory]
    [InlineData("file:///etc/info/refs")]
    [InlineData("ext::sh -c id")]
    public async Task Run_RedirectToAnotherProtocol_IsNotFollowed(string target)
    {
        _server.Fault = request => Redirect(request, target);

        await Should.ThrowAsync<AgentException>(() => RunAsync());

        Directory.EnumerateFileSystemEntries(_mounts.Workspace).Select(Path.GetFileName).ShouldBe([".git"]);
    }

    [Theory]
    [InlineData("feature/ünïcode-★")]
    [InlineData("it's$(id)`x`;&|")]
    [InlineData("a-'\"b")]
    public async Task Run_BranchWithOddCharacters_IsOnlyAName(string branch)
    {
        await TestKit.Git.RunAsync(_work.Path, "push", "--quiet", "origin", $"HEAD:refs/heads/{branch}");

        (await RunAsync(@ref: branch)).Commit.ShouldBe(await TestKit.Git.RunAsync(_work.Path, "rev-parse", "HEAD"));
    }

    private static int? Redirect(HttpRequest request, string target)
    {
        request.HttpContext.Response.Headers.Location = target;
        return StatusCodes.Status302Found;
    }

    private async Task PushAsync()
    {
        await TestKit.Git.CommitAsync(_work.Path, "Evil");
        await TestKit.Git.RunAsync(_work.Path, "push", "--quiet", "origin", "HEAD:main");
    }

    private Task<CheckoutReport> RunAsync(AgentSettings? settings = null, string @ref = "main") =>
        new CheckoutService(settings ?? _mounts.Settings, TimeProvider.System).RunAsync(
            new() { Git = new GitSource { Url = _server.Url("app").ToString(), Ref = @ref }, Destination = _mounts.Workspace }, CancellationToken.None);
}
