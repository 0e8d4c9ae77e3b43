using HealOperator.Agent;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class DiagnosisServiceTests : IAsyncLifetime
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "HealOperator.Core.Tests", "Diagnosis", "Cases");

    private readonly Mounts _mounts = new();
    private GitHttpServer _server = null!;

    public async Task InitializeAsync() => _server = await GitHttpServer.StartAsync();

    public async Task DisposeAsync()
    {
        _mounts.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_WebInTwoLayers_SecondProposalCoversBothFromTheOriginalCommit()
    {
        var original = await CreateAsync("ts-keyword/web-first-layer");
        var first = await RunAsync(Request("ts-keyword/web-first-layer"));
        using var work = new TempDirectory();
        await TestKit.Git.RunAsync(work.Path, "clone", "--quiet", _server.PathOf("app"), ".");
        (await Command.RunAsync("git", ["apply", "--index"], work.Path, input: first.Proposal!.Diff)).OutputOrThrow();
        var fix = await TestKit.Git.CommitAsync(work.Path, "heal: first");
        await TestKit.Git.RunAsync(work.Path, "push", "--quiet", "origin", "HEAD:refs/heads/heal/app-1");

        var second = await RunAsync(Request("ts-jsx-element/web-second-layer", new() { Commit = fix, OriginalCommit = original }));

        first.Pins.Commit.ShouldBe(original);
        first.Pins.Author!.Email.ShouldBe(await TestKit.Git.RunAsync(work.Path, "show", "--no-patch", "--format=%ae", original));
        second.Pins.Author.ShouldBeNull("the author of our own fix is not the one that matters");
        first.Proposal.CumulativeDiff.ShouldBe("");
        second.Proposal!.Diff.ShouldNotContain("+export");
        second.Proposal.CumulativeDiff.ShouldContain("+export default");
        second.Proposal.CumulativeDiff.ShouldContain("+    <div>");
        ProposalDigest.IsGenuine(second.Pins, second.Proposal).ShouldBeTrue();
        second.Classification.Fingerprint.ShouldNotBe(first.Classification.Fingerprint);
        await TestKit.Git.RunAsync(work.Path, "checkout", "--quiet", original);
        (await Command.RunAsync("git", ["apply", "--check"], work.Path, input: second.Proposal.CumulativeDiff)).OutputOrThrow();
    }

    [Fact]
    public async Task Run_Evidence_HasTheLayoutAndNoSecrets()
    {
        var commit = await CreateAsync("ts-keyword/web-first-layer");
        _mounts.WithCapturedLog("token ghp_0123456789012345678901234567890123456789\nhunter2hunter2\nsrc/a.ts(1,2): error TS9999: nothing known\n");
        _mounts.WithGit("bot", "hunter2hunter2");

        var report = await RunAsync(Request());

        report.Files.Select(f => f.Path).ShouldBe(["debug/job/app-run.md", "debug/fix_log.md", "debug/code_snapshot/PINNED.md", "debug/code_snapshot/package.json", "debug/code_snapshot/tsconfig.json", "debug/replay/record.json", "debug/replay/log.txt"]);
        report.Files.Single(f => f.Path.EndsWith("PINNED.md", StringComparison.Ordinal)).Content.ShouldContain(commit);
        var everything = System.Text.Encoding.UTF8.GetString(EvidenceDocument.Write(report));
        everything.ShouldNotContain("ghp_");
        everything.ShouldNotContain("hunter2");
        report.Proposal.ShouldBeNull();
    }

    [Theory]
    [InlineData(300)]
    [InlineData(500)]
    [InlineData(2000)]
    [InlineData(4000)]
    public async Task Run_SecretWhereATextIsCut_ShowsNoPartOfIt(int length)
    {
        await CreateAsync("ts-keyword/web-first-layer");
        var start = "src/a.ts(1,2): error TS9999: ";
        string[] lines = [.. Enumerable.Range(0, 24).Select(at => start + new string('.', length - at - 13) + " hunter2hunter2 nothing known")];
        _mounts.WithCapturedLog(string.Join('\n', lines));
        _mounts.WithGit("bot", "hunter2hunter2");

        var report = await RunAsync(Request());

        System.Text.Encoding.UTF8.GetString(EvidenceDocument.Write(report)).ShouldNotContain("hun");
    }

    [Fact]
    public async Task Run_ExcludedPatch_IsNotProposedAgain()
    {
        await CreateAsync("ts-keyword/web-first-layer");
        var request = Request("ts-keyword/web-first-layer");
        var first = await RunAsync(request);

        var again = await RunAsync(request with { Excluded = [first.Proposal!.PatchDigest] });

        again.Proposal.ShouldBeNull();
        again.Files.Single(f => f.Path == "debug/fix_log.md").Content.ShouldContain("was tried before");
    }

    [Fact]
    public async Task Run_NoGitAndOutOfMemory_ProposesMoreMemory()
    {
        var report = await RunAsync(Request() with { Git = null, Facts = new() { Container = "step-load", Reason = "OOMKilled", MemoryLimit = "512Mi" } });

        report.Proposal!.Override.ShouldBe(new ResourceOverride { Step = "step-load", Memory = "768Mi" });
        report.Classification.Rule.ShouldBe("kubernetes-OOMKilled");
    }

    [Fact]
    public async Task Run_Orders_HasTheTableAndTheFixOfTheHint()
    {
        await using var postgres = await PostgresServer.StartAsync();
        await postgres.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "demo", "warehouse.sql")));
        await CreateAsync("sql-column/hint-with-alias");
        _mounts.WithData("warehouse", postgres.Uri());

        var report = await RunAsync(Request("sql-column/hint-with-alias") with
        {
            Data = [new() { Name = "warehouse", Postgres = new() { SecretRef = new() { Name = "pg" }, Tables = ["raw.orders", "raw.missing"] } }],
            Checks = [new() { Name = "rows", Source = "warehouse", Query = "select count(*) from raw.orders;", Expect = "40" }],
        });

        report.Proposal!.Fixer.ShouldBe("sql-column");
        report.Proposal.Confidence.ShouldBeGreaterThanOrEqualTo(80);
        report.Checks.ShouldHaveSingleItem().Before.ShouldBe("40");
        report.Pins.DataRefs.ShouldHaveSingleItem().Ref.ShouldStartWith("snapshot ");
        var page = report.Files.Single(f => f.Path == "debug/data_snapshot/raw.orders.md").Content;
        page.ShouldContain("Rows: 40");
        page.ShouldContain("| order_date | timestamp with time zone | yes |  | 0 | 2026-01-01 10:30:00+00 | 2026-01-03 21:00:00+00 |");
        page.ShouldContain("## Sample (15 rows)");
        page.ShouldContain("o.ordered_at::date as order_day");
        report.Files.Single(f => f.Path == "debug/data_snapshot/raw.missing.md").Content.ShouldContain("no such table");
    }

    [Fact]
    public async Task Run_DatabaseThatCannotBeReached_GoesOnAndSaysSo()
    {
        await CreateAsync("sql-column/hint-with-alias");
        _mounts.WithData("warehouse", "postgresql://bot:hunter2hunter2@127.0.0.1:9/x");

        var report = await RunAsync(Request("sql-column/hint-with-alias") with
        {
            Data = [new() { Name = "warehouse", Postgres = new() { SecretRef = new() { Name = "pg" }, Tables = ["raw.orders"] } }],
        });

        report.Proposal.ShouldNotBeNull();
        var page = report.Files.Single(f => f.Path == "debug/data_snapshot/warehouse.md").Content;
        page.ShouldContain("cannot be used");
        page.ShouldNotContain("hunter2");
    }

    private Task<DiagnosisReport> RunAsync(DiagnosisRequest request) => new DiagnosisService(_mounts.Settings, TimeProvider.System).RunAsync(request, CancellationToken.None);

    private Task<string> CreateAsync(string name)
    {
        var repo = Path.Combine(Cases, name, "repo");
        return _server.CreateAsync("app", Directory.EnumerateFiles(repo, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(repo, f), File.ReadAllText));
    }

    private DiagnosisRequest Request(string? name = null, Pins? pins = null)
    {
        if (name is not null) _mounts.WithCapturedLog(File.ReadAllText(Path.Combine(Cases, name, "log.txt")));
        return Requests.Diagnosis(_server, pins: pins);
    }
}
