using System.Text;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Diagnosis.Choosing;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Tests.Diagnosis;

public sealed class PrimaryChoiceTests
{
    private const string First = "src/a.ts(1,1): error TS1005: ';' expected.\n";
    private const string Second = "src/b.ts(2,2): error TS2304: Cannot find name 'x'.\n";
    private const string Network = "curl: (6) Could not resolve host: example.com\n";

    public static TheoryData<string, string, string?> Logs => new()
    {
        { "the first of two", First + Second, "src/a.ts" },
        { "the cause, not what happened around it", Network + Second, "src/b.ts" },
        { "the step that failed, not one that passed before (Travis)", $"travis_time:start:1\n{First}The command \"npm run lint\" exited with 0.\ntravis_time:start:2\n{Second}The command \"npm test\" exited with 1.\n", "src/b.ts" },
        { "the step that failed, not one before it (GitHub)", $"##[group]Run npm ci\n{First}##[group]Run npm test\n{Second}##[error]Process completed with exit code 1.\n", "src/b.ts" },
        { "the step that failed, not one after it (GitHub)", $"##[group]Run npm test\n{Second}##[error]Process completed with exit code 1.\nPost job cleanup.\n{First}", "src/b.ts" },
        { "the last try, not one that was tried again", $"travis_time:start:1\n{First}The command \"npm ci\" failed. Retrying, 2 of 3.\n{Second}The command \"npm ci\" failed and exited with 1 during .\n", "src/b.ts" },
        { "an error that a later installation survived is no cause", $"{Network}added 120 packages in 3s\nfatal: something else\n", "fatal: something else" },
        { "the end from outside, not warnings before it", $"{First}##[error]The runner has received a shutdown signal. This can happen when the runner service is stopped.\n", "The runner has received a shutdown signal. This can happen when the runner service is stopped." },
        { "a failure that was stated before the end from outside", $"##[group]Run tests\n{First}##[error]Process completed with exit code 1.\n##[error]The operation was canceled.\n", "src/a.ts" },
        { "a child's error, not the trace of its wrapper", $"Traceback (most recent call last):\n  File \"run.py\", line 3, in <module>\n    subprocess.check_call(cmd)\nsubprocess.CalledProcessError: Command '['tsc']' returned non-zero exit status 2.\n{First}", "src/a.ts" },
        { "nothing in a run that its CI service calls a success", $"{First}fatal: Authentication failed\nDone. Your build exited with 0.\n", null },
        { "nothing in a run whose tool has the last word", $"{First}\n[INFO] BUILD SUCCESS\n", null },
        { "what comes after the success of a tool", $"[INFO] BUILD SUCCESS\n{Second}", "src/b.ts" },
        { "nothing in a job of GitHub that came to its end without a mark", $"##[group]Run npm test\n{First}Post job cleanup.\nCleaning up orphan processes\n", null },
        { "what a job of GitHub marked, though it came to its end", "##[group]Run x\n##[error]Input required and not supplied: token\nPost job cleanup.\nCleaning up orphan processes\n", "Input required and not supplied: token" },
        { "a cause before tests that passed", $"{First}Test Suites: 3 passed, 3 total\n", "src/a.ts" },
        { "nothing where tests have the last word over noise", "error: retrying later\nTest Suites: 3 passed, 3 total\n", null },
        { "a killed command, not credentials that are missing for its side work", "Failed to upload test reports: Unable to locate credentials\nCommand took >30min, returning 124\n", "Command took >30min, returning 124" },
        { "an error, not a warning before it", "a.py:1: UserWarning: Unable to locate credentials\nnpm error code E404\nnpm error 404 Not Found - GET https://registry.example.com/leftpadd\n", "404" },
        { "nothing in an empty log", "", null },
        { "nothing in a job of GitLab that succeeded", $"{Network}Job succeeded\n", null },
        { "nothing in a build of Jenkins that succeeded", $"{First}Finished: SUCCESS\n", null },
    };

    [Theory]
    [MemberData(nameof(Logs))]
    public void Analyze_Log_PrimaryErrorIs(string what, string log, string? expected)
    {
        var primary = FailureAnalyst.Analyze(Read(log)).Classification.Primary;

        var said = primary?.File ?? primary?.Message;
        if (expected is null) said.ShouldBeNull(what);
        else said.ShouldNotBeNull(what).ShouldContain(expected, Case.Sensitive, what);
    }

    [Fact]
    public void Analyze_LogOfSuccessButBadExitCode_BelievesKubernetes()
    {
        var found = FailureAnalyst.Analyze(Read($"{First}Job succeeded\n"), new KubernetesFacts { ExitCode = 1 }).Classification;

        (found.Category, found.Primary!.File).ShouldBe((FailureCategory.Compilation, "src/a.ts"));
    }

    [Fact]
    public void Analyze_ExitCodeZero_IsNoFailure()
    {
        var analysis = FailureAnalyst.Analyze(Read(First), new KubernetesFacts { ExitCode = 0, Reason = "Completed" });

        (analysis.Classification.Rule, analysis.Classification.Primary).ShouldBe(("passed", null));
        FixPlanner.Default.Plan(analysis, new()).ShouldBeEmpty();
    }

    [Fact]
    public void Read_ManySteps_RemembersWhichErrorsWereSurvived()
    {
        var log = Read($"travis_time:start:1\n{First}The command \"a\" exited with 0.\ntravis_time:start:2\n{Second}The command \"b\" exited with 1.\nDone. Your build exited with 1.\n");

        log.Outcome.ShouldBe(LogOutcome.Failed);
        log.Errors.Where(e => e.Error.File is not null).ToDictionary(e => e.Error.File!, e => e.Survived).ShouldBe(new Dictionary<string, bool> { ["src/a.ts"] = true, ["src/b.ts"] = false });
    }

    [Fact]
    public void Read_PrimaryFarFromTheEnd_KeepsTheLinesAroundIt()
    {
        var filler = string.Concat(Enumerable.Range(0, 400).Select(i => $"line {i}\n"));

        var log = Read($"{filler}{Second}after it\n{filler}");

        log.Excerpt.ShouldContain("line 399");
        log.Excerpt.ShouldContain("after it");
        log.ExcerptStart.ShouldBe(391);
        log.Primary!.Following[0].ShouldBe("after it");
    }

    private static FailureLog Read(string text)
    {
        var reader = new FailureReader();
        reader.Feed(Encoding.UTF8.GetBytes(text));
        return reader.Complete();
    }
}
