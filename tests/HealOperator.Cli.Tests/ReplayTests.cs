using System.Text;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using HealOperator.Core.Replay;
using HealOperator.TestKit;

namespace HealOperator.Cli.Tests;

public sealed class ReplayTests : IAsyncLifetime
{
    private readonly TempDirectory _folder = new();
    private RecordedAttempt _recorded = null!;

    public async Task InitializeAsync() => _recorded = await RecordedAttempt.MakeAsync(_folder);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Replay_SavedAttemptWithItsConfigMap_IsTheSame()
    {
        var (code, output, error) = await RunAsync(_recorded.Save());

        (code, error).ShouldBe((0, ""), output);
        output.ShouldBe("ns/app-1\n  classification same\n  patch          same\n  gate           same\n");
    }

    [Fact]
    public async Task Replay_CheckoutOfTheEvidenceBranch_IsTheSame()
    {
        foreach (var file in _recorded.Report.Files) _folder.Write($"branch/{file.Path}", file.Content);

        (await RunAsync(_recorded.SaveAttempt(), "--evidence", _folder["branch"])).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Replay_OtherPolicy_SaysThatTheGateDecidesOtherwise()
    {
        var (code, output, _) = await RunAsync(_recorded.Save(rules: new HealPolicySpec { Fixes = [FixKind.Rerun] }));

        code.ShouldBe(1);
        output.ShouldContain("gate           differs\n    outcome: recorded 'NeedsApproval', now 'Denied'");
        output.ShouldContain("the policy was changed by hand");
        output.ShouldContain("patch          same");
    }

    [Fact]
    public async Task Replay_FindingsOfAPod_AreJudgedAgainAndMissedWhereTheyAreDropped()
    {
        var finding = new GateFinding { Rule = ChangeRule.DeleteTest, Code = "test-emptied", File = "tests/a.py", Line = 3, Message = "The test a has no content any more.", Certain = true };
        var gated = _recorded.Report.Proposal! with { Findings = [finding] };

        (await RunAsync(_recorded.Save(proposal: gated))).Output.ShouldContain("gate           same");
        var (code, output, _) = await RunAsync(_recorded.Save(proposal: gated with { Findings = null }, gated: gated));

        code.ShouldBe(1);
        output.ShouldContain("gate           differs\n    outcome: recorded 'Denied', now 'NeedsApproval'");
    }

    [Fact]
    public async Task Replay_OtherLog_SaysWhatIsClassifiedOtherwise()
    {
        var (code, output, _) = await RunAsync(_recorded.Save(), "--log", _folder.Write("other.log", "src/app/page.tsx(1,2): error TS9999: nothing known\n"));

        code.ShouldBe(1);
        output.ShouldContain("classification differs");
        output.ShouldContain("    fingerprint: recorded '");
        output.ShouldContain("The given log is not the recorded one");
        output.ShouldContain("patch          differs");
    }

    [Fact]
    public async Task Replay_EvidenceChanged_SaysWhere()
    {
        var report = _recorded.With(record => record with { Proposal = record.Proposal! with { Confidence = 12 } });

        var (code, output, _) = await RunAsync(_recorded.Save(report));

        code.ShouldBe(1);
        output.ShouldContain($"patch          differs\n    confidence: recorded '12', now '{_recorded.Report.Proposal!.Confidence}'\n");
    }

    [Fact]
    public async Task Replay_ConfigMapOfSomebodyElse_SaysThatTheEvidenceDiffers()
    {
        var (code, output, _) = await RunAsync(_recorded.Save(_recorded.With(record => record with { Notes = ["changed"] }), recorded: _recorded.Report));

        code.ShouldBe(1);
        output.ShouldStartWith("ns/app-1\n  evidence       differs\n    digest: recorded '");
    }

    [Fact]
    public async Task Replay_BranchOfAnotherFailure_SaysThatTheEvidenceDiffers()
    {
        foreach (var file in _recorded.With(record => record with { Classification = record.Classification with { Fingerprint = "other" } }).Files) _folder.Write($"branch/{file.Path}", file.Content);

        var (code, output, _) = await RunAsync(_recorded.SaveAttempt(), "--evidence", _folder["branch"]);

        code.ShouldBe(1);
        output.ShouldContain("  evidence       differs\n    classification.fingerprint: recorded '");
        output.ShouldContain("  gate           same");
    }

    [Fact]
    public async Task Replay_CodeNotKept_NeedsTheRepositoryAndIsTheSameWithIt()
    {
        var report = _recorded.With(record => record with { Sources = null, Notes = ["The code that the fixers read is not kept: it is too much."] });
        var file = _recorded.Save(report);

        var (code, output, _) = await RunAsync(file);
        (code, output.Contains("patch          not replayed: The code that the fixers read is not kept: it is too much. Give --repo DIR", StringComparison.Ordinal)).ShouldBe((0, true), output);

        _folder.Write("repo/unrelated.txt", "a working copy that is somewhere else entirely\n");
        var again = await RunAsync(file, "--repo", _recorded.Clone);
        (again.Code, again.Error).ShouldBe((0, ""), again.Output);
        again.Output.ShouldContain("patch          same");
    }

    [Fact]
    public async Task Replay_LogTooLong_NeedsTheWholeLog()
    {
        var report = _recorded.With(record => record with { Log = record.Log with { IsWhole = false } }, withLog: false);

        (await RunAsync(_recorded.Save(report))).Output.ShouldContain("classification not replayed: Give --log FILE.");
        var (code, output, _) = await RunAsync(_recorded.Save(report), "--log", _recorded.Log);
        (code, output.Contains("note:", StringComparison.Ordinal)).ShouldBe((0, false), output);
    }

    [Theory]
    [InlineData("kind: Pod\n", "holds no HealAttempt")]
    [InlineData("a: [", "line 2, column 1")]
    [InlineData("{\"kind\": \"HealAttempt\", \"spec\": 1}", "cannot be read at $.spec")]
    public async Task Replay_FileThatIsNone_IsBadUsage(string content, string said)
    {
        var (code, output, error) = await RunAsync(_folder.Write("bad.yaml", content));

        (code, output).ShouldBe((2, ""));
        error.ShouldContain(said);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Replay_WithoutEvidence_SaysWhatToGive() => (await RunAsync(_recorded.SaveAttempt())).Error.ShouldContain("Give --evidence: the ConfigMap app-1-evidence");

    [Fact]
    public async Task Replay_RepositoryWithoutTheCommit_SaysWhatToFetch()
    {
        await Git.RunAsync(_folder.Path, "init", "--quiet", "empty");

        var (code, _, error) = await RunAsync(_recorded.Save(), "--repo", _folder["empty"]);

        (code, error.Contains("fetch origin", StringComparison.Ordinal)).ShouldBe((2, true), error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var host = new CommandHost
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes("")),
            Output = new StringWriter { NewLine = "\n" },
            Error = new StringWriter(),
            Environment = _ => null,
            Clock = TimeProvider.System,
            Root = "/nowhere",
        };
        var code = await CommandLine.RunAsync(["replay", .. arguments], host);
        return (code, host.Output.ToString()!, host.Error.ToString()!);
    }
}
