using HealOperator.Core.Diagnosis;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

/// <summary>What the history of a failed commit says of fixes that were made before, over real git.</summary>
public sealed class EarlierHealTests : IAsyncLifetime
{
    private const string Log = "src/a.ts(1,1): error TS1435: Unknown keyword or identifier. Did you mean 'export'?\n";
    private const string Proposal = "d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1";

    private readonly Mounts _mounts = new();
    private readonly TempDirectory _work = new();
    private GitHttpServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await GitHttpServer.StartAsync();
        await _server.CreateAsync("app", new Dictionary<string, string> { ["src/a.ts"] = "expot const a = 1;\n" });
        await TestKit.Git.RunAsync(_work.Path, "clone", "--quiet", _server.PathOf("app"), ".");
        _mounts.WithCapturedLog(Log);
    }

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        _work.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_FixMergedAndSameFailure_Recurred()
    {
        var fix = await FixAsync();
        await PushAsync("Break it again");

        (await FalseHealsAsync(fix)).ShouldBe([new() { Uid = "u1", Attempt = "app-0", Recurred = true }]);
    }

    [Fact]
    public async Task Run_FixNeverMerged_SaysNothing()
    {
        await TestKit.Git.RunAsync(_work.Path, "checkout", "--quiet", "-b", "heal/app-0");
        var fix = await FixAsync();
        await TestKit.Git.RunAsync(_work.Path, "push", "--quiet", "origin", "heal/app-0");

        (await FalseHealsAsync(fix)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_FixReverted_NamesTheCommitThatTookItBack()
    {
        var fix = await FixAsync();
        await TestKit.Git.RunAsync(_work.Path, "revert", "--no-edit", fix);
        await TestKit.Git.RunAsync(_work.Path, "push", "--quiet", "origin", "HEAD:refs/heads/main");

        (await FalseHealsAsync(fix)).ShouldBe([new() { Uid = "u1", Attempt = "app-0", RevertedBy = await TestKit.Git.RunAsync(_work.Path, "rev-parse", "HEAD") }]);
    }

    [Fact]
    public async Task Run_FixPickedUnderAnotherHash_IsKnownByItsProposal()
    {
        await FixAsync($"heal: x\n\nProposal: {Proposal}");
        await PushAsync("Break it again");

        (await FalseHealsAsync(new string('e', 40))).ShouldHaveSingleItem().Recurred.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_OutcomesOfTheNamespace_MoveTheConfidence()
    {
        var before = await RunAsync(Request());
        var tally = new OutcomeTally { Class = new() { Fixer = before.Proposal!.Fixer, Category = FailureCategory.Compilation }, Healed = 1, NotHealed = 9 };

        var after = await RunAsync(Request() with { Outcomes = [tally] });

        after.Proposal!.Confidence.ShouldBe(OutcomeConfidence.Combine(before.Proposal.Confidence, 1, 10));
        after.Proposal.Confidence.ShouldBeLessThan(before.Proposal.Confidence);
        after.Proposal.Digest.ShouldBe(before.Proposal.Digest);
    }

    private async Task<string> FixAsync(string message = "heal: x")
    {
        _work.Write("src/a.ts", "export const a = 1;\n");
        return await TestKit.Git.CommitAsync(_work.Path, message);
    }

    private async Task PushAsync(string message)
    {
        _work.Write("src/a.ts", "expot const a = 1;\n");
        await TestKit.Git.CommitAsync(_work.Path, message);
        await TestKit.Git.RunAsync(_work.Path, "push", "--quiet", "origin", "HEAD:refs/heads/main");
    }

    private async Task<IReadOnlyList<FalseHeal>> FalseHealsAsync(string fix)
    {
        var fingerprint = (await RunAsync(Request())).Classification.Fingerprint;
        var heal = new OutcomeEntry
        {
            Uid = "u1",
            Attempt = "app-0",
            At = DateTimeOffset.UnixEpoch,
            Marks = [OutcomeMark.Proposed, OutcomeMark.Healed],
            Kind = FixKind.Code,
            Commit = fix,
            Proposal = Proposal,
            Fingerprint = fingerprint,
        };
        return (await RunAsync(Request(heal))).FalseHeals!;
    }

    private Task<DiagnosisReport> RunAsync(DiagnosisRequest request) => new DiagnosisService(_mounts.Settings, TimeProvider.System).RunAsync(request, CancellationToken.None);

    private DiagnosisRequest Request(params OutcomeEntry[] heals) => Requests.Diagnosis(_server) with { EarlierHeals = heals };
}
