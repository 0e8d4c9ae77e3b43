using System.Text;
using HealOperator.Agent.Local;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;
using HealOperator.TestKit;

namespace HealOperator.Agent.Tests;

public sealed class SuspectCommitTests
{
    private const string Log = "Traceback (most recent call last):\n  File \"/app/etl.py\", line 1, in <module>\n    run(4)\nValueError: 4 is not a region\n";

    [Fact]
    public async Task Run_OneCommitSinceGreen_TakingItBackGivesTheGreenState()
    {
        using var folder = new TempDirectory();
        var (green, _) = await BreakAsync(folder);

        var draft = (await RunAsync(folder, green)).ShouldHaveSingleItem();

        (draft.Kind, draft.Fixer).ShouldBe((FixKind.Revert, "revert-commit"));
        draft.Summary.ShouldContain("'Add the fourth region'");
        (await Command.RunAsync("git", ["apply", "--index"], folder.Path, input: draft.Diff)).OutputOrThrow();
        (await TestKit.Git.RunAsync(folder.Path, "write-tree")).ShouldBe(await TestKit.Git.RunAsync(folder.Path, "rev-parse", $"{green}^{{tree}}"));
    }

    [Fact]
    public async Task Run_SeveralCommitsOrNone_Silent()
    {
        using var folder = new TempDirectory();
        var (green, broken) = await BreakAsync(folder);
        folder.Write("other.py", "x = 1\n");
        var second = await TestKit.Git.CommitAsync(folder.Path, "Another");

        (await RunAsync(folder, green)).ShouldBeEmpty();
        (await RunAsync(folder, second)).ShouldBeEmpty();
        (await RunAsync(folder, broken)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_Merge_Silent()
    {
        using var folder = new TempDirectory();
        var (green, broken) = await BreakAsync(folder);
        await TestKit.Git.RunAsync(folder.Path, "checkout", "--quiet", "-b", "side", green);
        folder.Write("other.py", "x = 1\n");
        await TestKit.Git.CommitAsync(folder.Path, "Aside");
        await TestKit.Git.RunAsync(folder.Path, "merge", "--quiet", "--no-edit", broken);

        (await RunAsync(folder, broken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "top folder of a git repository")]
    [InlineData(true, "has no commit nowhere")]
    public async Task Run_GreenCommitThatIsNotThere_IsSaid(bool isRepository, string said)
    {
        using var folder = new TempDirectory();
        if (isRepository) await BreakAsync(folder);

        var thrown = await Should.ThrowAsync<AgentException>(() => RunAsync(folder, "nowhere"));

        thrown.Message.ShouldContain(said);
    }

    [Fact]
    public async Task Diagnose_InAPod_FetchesTheGreenCommitAlone()
    {
        using var mounts = new Mounts();
        await using var server = await GitHttpServer.StartAsync();
        var green = await server.CreateAsync("app", new Dictionary<string, string> { ["etl.py"] = "run(3)\n" });
        using var work = new TempDirectory();
        await TestKit.Git.RunAsync(work.Path, "clone", "--quiet", server.PathOf("app"), ".");
        work.Write("etl.py", "run(4)\n");
        await TestKit.Git.CommitAsync(work.Path, "Add the fourth region");
        await TestKit.Git.RunAsync(work.Path, "push", "--quiet", "origin", "HEAD:main");
        mounts.WithCapturedLog(Log);

        var report = await new DiagnosisService(mounts.Settings, TimeProvider.System).RunAsync(Request(server, green), CancellationToken.None);

        report.Proposal!.Kind.ShouldBe(FixKind.Revert);
        report.Proposal.Diff.ShouldContain("+run(3)");
    }

    private static async Task<(string Green, string Broken)> BreakAsync(TempDirectory folder)
    {
        await TestKit.Git.RunAsync(folder.Path, "init", "--quiet");
        folder.Write("etl.py", "run(3)\n");
        folder.Write("gone.bin", "\0binary");
        var green = await TestKit.Git.CommitAsync(folder.Path, "Load three regions");
        folder.Write("etl.py", "run(4)\n");
        folder.Write("new file.py", "x = 1\n");
        File.Delete(folder["gone.bin"]);
        return (green, await TestKit.Git.CommitAsync(folder.Path, "Add the fourth region"));
    }

    private static async Task<IReadOnlyList<FixDraft>> RunAsync(TempDirectory folder, string green) =>
        (await LocalDiagnosis.RunAsync(
            new() { LogName = "log", Log = () => new MemoryStream(Encoding.UTF8.GetBytes(Log)), Repository = folder.Path, LastGreen = green, Clock = TimeProvider.System },
            CancellationToken.None)).Drafts;

    private static DiagnosisRequest Request(GitHttpServer server, string green) => Requests.Diagnosis(server) with
    {
        Facts = new() { Container = "step-load", ExitCode = 1, Reason = "Error" },
        LastGreenCommit = green,
    };
}
