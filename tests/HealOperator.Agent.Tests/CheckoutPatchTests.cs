using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

/// <summary>A change that is tried in one workspace alone.</summary>
public sealed class CheckoutPatchTests : IAsyncLifetime
{
    private const string Diff = "diff --git a/src/a.txt b/src/a.txt\n--- a/src/a.txt\n+++ b/src/a.txt\n@@ -1 +1 @@\n-old\n+new\n";

    private readonly Mounts _mounts = new();
    private GitHttpServer _server = null!;
    private string _commit = null!;

    public async Task InitializeAsync()
    {
        _server = await GitHttpServer.StartAsync();
        _commit = await _server.CreateAsync("app", new Dictionary<string, string> { ["src/a.txt"] = "old\n", ["b.txt"] = "b\n" });
    }

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_Patch_IsCommittedInTheWorkspaceAndPushedNowhere()
    {
        var branches = await BranchesAsync();

        var report = await RunAsync(Patch(Diff));

        (report.Commit, report.PatchDigest).ShouldBe((_commit, PatchDigest.Compute(FixKind.Code, Diff, null)));
        (await File.ReadAllTextAsync(Path.Combine(_mounts.Workspace, "src/a.txt"))).ShouldBe("new\n");
        (await File.ReadAllTextAsync(Path.Combine(_mounts.Workspace, "b.txt"))).ShouldBe("b\n");
        (await TestKit.Git.RunAsync(_mounts.Workspace, "log", "--format=%s|%an|%P", "-1")).ShouldBe($"heal: Trial 2 of web-1|HealOperator|{_commit}");
        (await TestKit.Git.RunAsync(_mounts.Workspace, "status", "--porcelain")).ShouldBeEmpty();
        (await BranchesAsync()).ShouldBe(branches);
    }

    [Fact]
    public async Task Run_PatchTwice_IsTheSameCommit()
    {
        await RunAsync(Patch(Diff));
        var first = await TestKit.Git.RunAsync(_mounts.Workspace, "rev-parse", "HEAD");
        using var other = new Mounts();

        await new CheckoutService(other.Settings, TimeProvider.System).RunAsync(Request(Patch(Diff), _commit) with { Destination = other.Workspace }, CancellationToken.None);

        (await TestKit.Git.RunAsync(other.Workspace, "rev-parse", "HEAD")).ShouldBe(first);
    }

    [Fact]
    public async Task Run_AnotherPatchThanTheDigestNames_ChecksNothingOut()
    {
        (await Should.ThrowAsync<AgentException>(() => RunAsync(Patch(Diff) with { Diff = Diff.Replace("+new", "+evil", StringComparison.Ordinal) }))).Reason.ShouldBe(FailureReasons.ProposalTampered);

        File.Exists(Path.Combine(_mounts.Workspace, "src/a.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_PatchDoesNotApply_SaysSo() =>
        (await Should.ThrowAsync<AgentException>(() => RunAsync(Patch(Diff.Replace("-old", "-older", StringComparison.Ordinal))))).Reason.ShouldBe(FailureReasons.PatchDoesNotApply);

    [Fact]
    public async Task Run_PatchWithoutAPinnedCommit_IsRefused() =>
        (await Should.ThrowAsync<AgentException>(() => RunAsync(Patch(Diff), commit: null))).Reason.ShouldBe(FailureReasons.CannotPin);

    [Fact]
    public async Task Run_PatchMakesALinkThatLeadsOutside_IsRefused()
    {
        const string Link = "diff --git a/link b/link\nnew file mode 120000\n--- /dev/null\n+++ b/link\n@@ -0,0 +1 @@\n+/etc/passwd\n\\ No newline at end of file\n";

        (await Should.ThrowAsync<AgentException>(() => RunAsync(Patch(Link)))).Reason.ShouldBe(FailureReasons.UnsafeSymlink);
    }

    private static CheckoutPatch Patch(string diff) => new()
    {
        Diff = diff,
        Digest = PatchDigest.Compute(FixKind.Code, diff, null),
        Summary = "Trial 2 of web-1",
        Timestamp = DateTimeOffset.UnixEpoch,
    };

    private CheckoutRequest Request(CheckoutPatch patch, string? commit) =>
        new() { Git = new() { Url = _server.Url("app").ToString() }, Commit = commit, Destination = _mounts.Workspace, Patch = patch };

    private Task<CheckoutReport> RunAsync(CheckoutPatch patch) => RunAsync(patch, _commit);

    private Task<CheckoutReport> RunAsync(CheckoutPatch patch, string? commit) =>
        new CheckoutService(_mounts.Settings, TimeProvider.System).RunAsync(Request(patch, commit), CancellationToken.None);

    private Task<string> BranchesAsync() => TestKit.Git.RunAsync(_server.PathOf("app"), "for-each-ref");
}
