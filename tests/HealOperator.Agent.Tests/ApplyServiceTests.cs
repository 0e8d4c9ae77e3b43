using HealOperator.Agent;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class ApplyServiceTests : IAsyncLifetime
{
    private const string Diff = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-tow\n+two\n";

    private readonly Mounts _mounts = new();
    private GitHttpServer _server = null!;
    private string _base = "";

    public async Task InitializeAsync()
    {
        _server = await GitHttpServer.StartAsync();
        _base = await _server.CreateAsync("app", new Dictionary<string, string> { ["a.txt"] = "one\ntow\n" });
    }

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_GatedProposal_PushesBothBranchesFromThePinnedCommit()
    {
        await _server.CommitAsync("app", "main", "Meanwhile", new Dictionary<string, string> { ["b.txt"] = "new" });

        var report = await RunAsync(Request(Report()));

        report.Fix.ShouldBe(new FixStatus { Branch = "heal/nightly-1", Commit = await HeadAsync("heal/nightly-1") });
        report.Evidence!.Commit.ShouldBe(await HeadAsync("debug/nightly-1"));
        (await GitAsync("show", "heal/nightly-1:a.txt")).ShouldBe("one\ntwo");
        (await GitAsync("rev-parse", "heal/nightly-1^", "debug/nightly-1^")).ShouldBe($"{_base}\n{_base}");
        (await GitAsync("show", "debug/nightly-1:debug/fix_log.md")).ShouldBe("# Fix log é");
        (await GitAsync("log", "-1", "--format=%an <%ae> %at %cn%n%B", "heal/nightly-1"))
            .ShouldBe($"HealOperator <heal-operator@healoperator.io> 1767225600 HealOperator\nheal: Spell two right\n\nPipelineRun: ns/nightly\nHealAttempt: nightly-1 (1)\nProposal: {Report().Proposal!.Digest}\nApproved-by: alice");
    }

    [Fact]
    public async Task Run_RepeatedAndConcurrent_MakesOneCommitAndOneBranch()
    {
        var request = Request(Report());

        var reports = await Task.WhenAll(RunAsync(request), RunAsync(request), RunAsync(request));
        var again = await RunAsync(request);

        reports.ShouldAllBe(r => r == again);
        (await GitAsync("for-each-ref", "--format=%(refname)")).ShouldBe("refs/heads/debug/nightly-1\nrefs/heads/heal/nightly-1\nrefs/heads/main");
    }

    [Fact]
    public async Task Run_SomebodyElsesBranch_IsLeftAloneAndAnotherNameTaken()
    {
        await _server.CommitAsync("app", "heal/nightly-1", "Mine", new Dictionary<string, string> { ["mine"] = "" });
        var theirs = await HeadAsync("heal/nightly-1");

        var report = await RunAsync(Request(Report()));

        report.Fix!.Branch.ShouldBe("heal/nightly-1-01234");
        (await HeadAsync("heal/nightly-1")).ShouldBe(theirs);
    }

    [Fact]
    public async Task Run_BranchAtTheBaseCommit_IsNotMovedForward()
    {
        await GitAsync("branch", "heal/nightly-1", _base);

        (await RunAsync(Request(Report()))).Fix!.Branch.ShouldBe("heal/nightly-1-01234");

        (await HeadAsync("heal/nightly-1")).ShouldBe(_base);
    }

    [Fact]
    public async Task Run_NoProposalDigest_PushesTheEvidenceOnly()
    {
        var report = await RunAsync(Request(Report()) with { ProposalDigest = null });

        report.Fix.ShouldBeNull();
        (await GitAsync("for-each-ref", "--format=%(refname:short)")).ShouldBe("debug/nightly-1\nmain");
    }

    [Fact]
    public async Task Run_ChangedDiff_IsRefusedBeforeAnythingIsPushed()
    {
        var report = Report();
        var forged = report with { Proposal = report.Proposal! with { Diff = Diff.Replace("+two", "+evil", StringComparison.Ordinal) } };

        (await Should.ThrowAsync<AgentException>(() => RunAsync(Request(forged)))).Reason.ShouldBe(FailureReasons.ProposalTampered);

        (await GitAsync("for-each-ref", "--format=%(refname:short)")).ShouldBe("main");
    }

    [Fact]
    public async Task Run_OtherEvidenceMounted_IsRefused()
    {
        var request = Request(Report());
        _mounts.WithEvidence(Report() with { Items = [new() { Source = "log", Summary = "other", Sha256 = "" }] });

        (await Should.ThrowAsync<AgentException>(() => RunAsync(request))).Reason.ShouldBe(FailureReasons.EvidenceMismatch);
    }

    [Theory]
    [InlineData("main.txt")]
    [InlineData("debug/../a.txt")]
    [InlineData("debug/.git/config")]
    public async Task Run_EvidenceOutsideDebug_IsRefused(string path)
    {
        var report = Report() with { Files = [new() { Path = path, Content = "x" }] };

        (await Should.ThrowAsync<AgentException>(() => RunAsync(Request(report)))).Reason.ShouldBe(FailureReasons.UnsafePath);
    }

    [Theory]
    [InlineData("../main")]
    [InlineData("x:refs/heads/main")]
    public async Task Run_NameThatLeavesItsFolder_IsRefused(string run)
    {
        await Should.ThrowAsync<AgentException>(() => RunAsync(Request(Report()) with { Run = run }));

        (await GitAsync("for-each-ref", "--format=%(refname:short) %(objectname)")).ShouldBe($"main {_base}");
    }

    [Fact]
    public async Task Run_OverSsh_PushesBothBranches()
    {
        await using var ssh = await GitSshServer.StartAsync();
        _mounts.WithSsh(ssh.Key, ssh.KnownHosts);

        var report = await RunAsync(Request(Report()) with { Git = new() { Url = ssh.Url(_server.PathOf("app")) } });

        report.Fix!.Commit.ShouldBe(await HeadAsync("heal/nightly-1"));
        report.Evidence!.Commit.ShouldBe(await HeadAsync("debug/nightly-1"));
    }

    [Fact]
    public async Task Run_ServerThatProtectsTheBranch_SaysSo()
    {
        var hook = Path.Combine(_server.PathOf("app"), "hooks", "update");
        await File.WriteAllTextAsync(hook, "#!/bin/sh\necho 'protected branch' >&2\nexit 1\n");
        (await Command.RunAsync("chmod", ["755", hook])).OutputOrThrow();

        (await Should.ThrowAsync<AgentException>(() => RunAsync(Request(Report())))).Reason.ShouldBe(FailureReasons.PushRejected);
    }

    private Task<ApplyReport> RunAsync(ApplyRequest request) => new ApplyService(_mounts.Settings, TimeProvider.System).RunAsync(request, CancellationToken.None);

    private DiagnosisReport Report()
    {
        var pins = new Pins { Commit = _base, OriginalCommit = _base };
        var proposal = new FixProposal
        {
            Digest = "",
            PatchDigest = PatchDigest.Compute(FixKind.Code, Diff, null),
            Kind = FixKind.Code,
            Fixer = "test",
            Confidence = 90,
            Summary = "Spell two right",
            Diff = Diff,
        };
        return new()
        {
            Pins = pins,
            Classification = new() { Category = FailureCategory.Compilation, FourWay = FourWay.Planning, Fingerprint = "f", Rule = "r", Why = "w" },
            Proposal = proposal with { Digest = ProposalDigest.Compute(pins, proposal) },
            Items = [],
            Files = [new() { Path = "debug/fix_log.md", Content = "# Fix log é\n" }],
        };
    }

    private ApplyRequest Request(DiagnosisReport report) => new()
    {
        Namespace = "ns",
        Run = "nightly",
        Attempt = "nightly-1",
        AttemptUid = "0123456789",
        Number = 1,
        Git = new() { Url = _server.Url("app").ToString() },
        BaseCommit = _base,
        Timestamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        EvidenceDigest = _mounts.WithEvidence(report),
        ProposalDigest = report.Proposal?.Digest,
        ApprovedBy = "alice",
    };

    private Task<string> HeadAsync(string branch) => GitAsync("rev-parse", branch);

    private Task<string> GitAsync(params string[] arguments) => TestKit.Git.RunAsync(_server.PathOf("app"), arguments);
}
