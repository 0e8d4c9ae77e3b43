using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Replay;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

/// <summary>The pods have the whole files, so they find what a hunk alone does not show.</summary>
public sealed class FileFindingsTests : IAsyncLifetime
{
    private const string Strict = "version: 2\nmodels:\n  - name: orders\n    columns:\n      - name: amount\n        tests:\n          - not_null:\n              config:\n                severity: error\n                tags: [finance]\n                store_failures: true\n                alias: known\n";

    private const string Loose = Strict + "                where: \"id > 40\"\n";

    private const string Sentence = "models/schema.yml:7: The check not_null leaves rows out (where). (LoosenDataCheck)";

    private const string Typo = "src/a.ts(1,1): error TS1435: Unknown keyword or identifier. Did you mean 'export'?\n";

    private static readonly string Cheat = UnifiedDiff.Create(new Dictionary<string, (string, string)> { ["models/schema.yml"] = (Strict, Loose) });

    private readonly Mounts _mounts = new();
    private readonly TempDirectory _work = new();
    private GitHttpServer _server = null!;

    public async Task InitializeAsync() => _server = await GitHttpServer.StartAsync();

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        _work.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Diagnose_TakingACommitBackLoosensACheck_ReportsWhatTheFileShows()
    {
        var green = await _server.CreateAsync("app", new Dictionary<string, string> { ["models/schema.yml"] = Loose });
        await PushAsync("Look at every order", ("models/schema.yml", Strict));
        _mounts.WithCapturedLog("Traceback (most recent call last):\n  File \"/app/check.py\", line 1, in <module>\n    run()\nValueError: 3 orders have no amount\n");

        var report = await DiagnoseAsync(Request() with { LastGreenCommit = green });

        var proposal = report.Proposal.ShouldNotBeNull();
        proposal.Kind.ShouldBe(FixKind.Revert);
        proposal.Findings.ShouldNotBeNull().Select(finding => finding.ToSentence()).ShouldBe([Sentence]);
        ProposalDigest.IsGenuine(report.Pins, proposal).ShouldBeTrue();
        report.Files.Single(file => file.Path == "debug/fix_log.md").Content.ShouldContain("The check not_null leaves rows out");
        var decision = Gate.Evaluate(proposal with { Confidence = 100 }, new() { Mode = HealMode.Autonomous }, new() { Mode = HealMode.Autonomous, HasGit = true });
        (decision.Outcome, string.Join(' ', decision.Reasons)).ShouldBe((GateOutcome.Denied, Sentence));
        Record(report).Notes.ShouldBeEmpty("a replay gives the same findings");
    }

    [Fact]
    public async Task Diagnose_EarlierFixLoosenedACheck_IsFoundInTheDiffSinceTheOriginal()
    {
        var original = await _server.CreateAsync("app", new Dictionary<string, string> { ["models/schema.yml"] = Strict, ["src/a.ts"] = "expot const a = 1;\n" });
        var pinned = await PushAsync("heal: a fix", ("models/schema.yml", Loose));
        _mounts.WithCapturedLog(Typo);

        var report = await DiagnoseAsync(Request(new() { Commit = pinned, OriginalCommit = original }));

        report.Proposal!.Diff.ShouldNotContain("schema.yml");
        report.Proposal.Findings.ShouldNotBeNull().Select(finding => finding.ToSentence()).ShouldBe([Sentence]);
        Record(report).Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Diagnose_HonestFix_ReportsNone()
    {
        await _server.CreateAsync("app", new Dictionary<string, string> { ["src/a.ts"] = "expot const a = 1;\n" });
        _mounts.WithCapturedLog(Typo);

        (await DiagnoseAsync(Request())).Proposal!.Findings.ShouldBeNull();
    }

    [Fact]
    public async Task Diagnose_FindingHoldsASecret_IsCutOut()
    {
        var green = await _server.CreateAsync("app", new Dictionary<string, string> { ["models/hunter2hunter2.yml"] = Loose });
        await PushAsync("Look at every order", ("models/hunter2hunter2.yml", Strict));
        _mounts.WithCapturedLog("Traceback (most recent call last):\n  File \"/app/check.py\", line 1, in <module>\n    run()\nValueError: 3 orders have no amount\n");

        var report = await DiagnoseAsync(Request() with { LastGreenCommit = green, Redaction = ["not_null"] });

        report.Proposal!.Findings!.Single().Message.ShouldBe("The check [redacted] leaves rows out (where).");
    }

    [Fact]
    public async Task Checkout_PatchOfATrial_IsJudgedWithItsFilesAndFitsIntoATerminationMessage()
    {
        var commit = await _server.CreateAsync("app", new Dictionary<string, string> { ["models/schema.yml"] = Strict });
        var patch = new CheckoutPatch { Diff = Cheat, Digest = PatchDigest.Compute(FixKind.Code, Cheat, null), Summary = "Trial 1", Timestamp = DateTimeOffset.UnixEpoch };
        var request = new CheckoutRequest { Git = new() { Url = _server.Url("app").ToString() }, Commit = commit, Destination = _mounts.Workspace, Patch = patch };

        var report = await new CheckoutService(_mounts.Settings, TimeProvider.System).RunAsync(request, CancellationToken.None);

        report.Findings.ShouldNotBeNull().Select(finding => finding.ToSentence()).ShouldBe([Sentence]);
        JsonSerializer.SerializeToUtf8Bytes(new HealReport { Checkout = report with { Findings = null } }, WireJsonContext.Default.HealReport).Length.ShouldBeLessThan(4000 - FindingList.MostBytes);
    }

    [Fact]
    public void Collect_ToolLoosensACheck_ReportsWhatTheFileShows()
    {
        using var root = new TempDirectory();
        root.Write("heal/pristine/models/schema.yml", Strict);
        root.Write("workspace/models/schema.yml", Loose);

        var report = new CollectService(new() { Root = root.Path }).Run(new() { Files = ["models/schema.yml"] });

        report.Findings.ShouldNotBeNull().Select(finding => finding.ToSentence()).ShouldBe([Sentence]);
    }

    private static ReplayRecord Record(DiagnosisReport report) =>
        JsonSerializer.Deserialize(report.Files.Single(file => file.Path == ReplayFiles.Record).Content, WireJsonContext.Default.ReplayRecord).ShouldNotBeNull();

    private Task<DiagnosisReport> DiagnoseAsync(DiagnosisRequest request) => new DiagnosisService(_mounts.Settings, TimeProvider.System).RunAsync(request, CancellationToken.None);

    private async Task<string> PushAsync(string message, (string Path, string Text) file)
    {
        await TestKit.Git.RunAsync(_work.Path, "clone", "--quiet", _server.PathOf("app"), ".");
        _work.Write(file.Path, file.Text);
        var commit = await TestKit.Git.CommitAsync(_work.Path, message);
        await TestKit.Git.RunAsync(_work.Path, "push", "--quiet", "origin", "HEAD:main");
        return commit;
    }

    private DiagnosisRequest Request(Pins? pins = null) => Requests.Diagnosis(_server, pins: pins) with { Facts = new() { Container = "step-load", ExitCode = 1, Reason = "Error" } };
}
