using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Minimizing;
using HealOperator.Core.Policies;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>Of a fix with several hunks, what a human is asked about is the smallest part that is green.</summary>
public sealed class MinimizingTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    private const string Second = "diff --git a/b.ts b/b.ts\n--- a/b.ts\n+++ b/b.ts\n@@ -1 +1 @@\n-expot\n+export\n";

    [Fact]
    public async Task Run_OneHunkOfTwoIsNeeded_IsAskedForAppliedAndHealed()
    {
        var scenario = await SearchAsync("smaller");
        await PassAsync(scenario, 1, scenario.Proposal.Diff);
        await scenario.Kubelet.FailAsync("smaller-1-trial-2", HealScenario.Commit, HealScenario.Log);
        await PassAsync(scenario, 3, Second);
        await scenario.AttemptBecomesAsync(".status.minimization.kept", "2");
        await scenario.PushEvidenceAsync();

        (await scenario.ReadAttemptAsync(".status.proposal.diff")).ShouldBe(Second.TrimEnd());
        var digest = ProposalDigest.Compute(HealScenario.Commit, HealScenario.Commit, FixKind.Code, Second, "", null);
        (await scenario.ReadAttemptAsync(".status.message")).ShouldContain(digest[..12]);
        await scenario.AnnotateAsync($"healoperator.io/approve={scenario.Proposal.Digest[..12]}");
        await scenario.AttemptBecomesAsync(".status.refusedApproval", scenario.Proposal.Digest[..12]);

        await scenario.AnnotateAsync($"healoperator.io/approve={digest[..12]}");
        await scenario.AttemptBecomesAsync(".status.approval.digest", digest);
        await scenario.Kubelet.ReportAsync("smaller-1-apply", new() { Apply = new() { Fix = new() { Branch = "heal/smaller-1", Commit = HealScenario.FixCommit } } });
        (await RequestAsync("smaller-1-apply", WireJsonContext.Default.ApplyRequest)).Proposal!.Diff.ShouldBe(Second);
        await scenario.AttemptBecomesAsync(".status.phase", "Verifying");
        await scenario.Kubelet.PassAsync("smaller-1-green", HealScenario.FixCommit);
        await scenario.Kubelet.FailAsync("smaller-1-control", HealScenario.Commit, HealScenario.Log);

        await scenario.RunBecomesAsync(".status.phase", "Healed");
        (await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "jobs", "-l", "healoperator.io/pipeline-run=smaller", "-o", "jsonpath={.items[*].metadata.finalizers}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Trial_Request_IsThePinnedCommitWithExactlyThePartThatIsRecorded()
    {
        var scenario = await SearchAsync("trial");
        await PassAsync(scenario, 1, scenario.Proposal.Diff);
        await scenario.AttemptBecomesAsync(".status.minimization.trials[1].hunks", "1");

        await scenario.Kubelet.FailAsync("trial-1-trial-2", HealScenario.Commit, HealScenario.Log);
        var request = await RequestAsync("trial-1-trial-2", WireJsonContext.Default.CheckoutRequest, "initContainers");
        request.Commit.ShouldBe(HealScenario.Commit);
        request.Patch!.Diff.ShouldBe(HealScenario.Diff);
        request.Patch.Digest.ShouldBe(PatchDigest.Compute(FixKind.Code, HealScenario.Diff, null));
    }

    [Fact]
    public async Task Run_WholeFixIsNotGreen_IsAskedForAsItIs()
    {
        var scenario = await SearchAsync("whole");
        await scenario.Kubelet.FailAsync("whole-1-trial-1", HealScenario.Commit, HealScenario.Log);
        await scenario.PushEvidenceAsync();

        (await scenario.ReadAttemptAsync(".status.proposal.digest")).ShouldBe(scenario.Proposal.Digest);
        (await scenario.JobsAsync()).ShouldNotContain("whole-1-trial-2");
    }

    [Fact]
    public async Task Run_TrialFindsACheatInThePart_KeepsTheWhole()
    {
        var scenario = await SearchAsync("half");
        await PassAsync(scenario, 1, scenario.Proposal.Diff);
        await scenario.Kubelet.FailAsync("half-1-trial-2", HealScenario.Commit, HealScenario.Log);
        await scenario.Kubelet.PassAsync("half-1-trial-3", HealScenario.Commit, PatchDigest.Compute(FixKind.Code, Second, null), [FileFindingsTests.Cheat]);
        await scenario.PushEvidenceAsync();

        (await scenario.ReadAttemptAsync(".status.proposal.digest")).ShouldBe(scenario.Proposal.Digest);
        (await scenario.ReadAttemptAsync(".status.minimization.trials[2].message")).ShouldStartWith("The gate judges it worse than the whole fix.");
    }

    [Fact]
    public async Task Run_OperatorStopsInTheMiddle_GoesOnAndMakesNoTrialTwice()
    {
        var scenario = await SearchAsync("resumed");
        await PassAsync(scenario, 1, scenario.Proposal.Diff);
        await TrialIsThereAsync(2);
        var before = await TrialsAsync();

        await fixture.StopAsync();
        await scenario.Kubelet.FailAsync("resumed-1-trial-2", HealScenario.Commit, HealScenario.Log);
        await fixture.StartAsync();
        await TrialIsThereAsync(3);
        await fixture.StopAsync();
        await fixture.StartAsync();
        await PassAsync(scenario, 3, Second);
        await scenario.PushEvidenceAsync();

        (await TrialsAsync()).Take(2).ShouldBe(before, "the Jobs that were there are those that are there");
        (await TrialsAsync()).Count.ShouldBe(3);
        (await scenario.ReadAttemptAsync(".status.minimization.trials[*].hunks")).ShouldBe("1-2 1 2");
        (await scenario.ReadAttemptAsync(".status.minimization.kept")).ShouldBe("2");

        Task TrialIsThereAsync(int number) => Eventually.TrueAsync(
            async () => (await scenario.JobsAsync()).Contains($"resumed-1-trial-{number}"), OperatorFixture.Deadline, $"trial {number} is there", fixture.DescribeAsync);
        async Task<IReadOnlyList<string>> TrialsAsync() =>
            [.. (await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "jobs", "-l", "healoperator.io/pipeline-run=resumed", "--sort-by=.metadata.name", "-o", "jsonpath={range .items[*]}{.metadata.name} {.metadata.uid};{end}"))
                .Split(';').Where(job => job.Contains("-trial-", StringComparison.Ordinal))];
    }

    private async Task<HealScenario> SearchAsync(string run)
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: smallest}, spec: {verification: {minimalPatch: Always}}}");
        var scenario = new HealScenario(fixture, run, "smallest", diff: HealScenario.Diff + Second);
        PatchHunks.Read(scenario.Proposal.Diff)!.Count.ShouldBe(2);
        await scenario.DiagnoseAsync();
        await scenario.AttemptBecomesAsync(".status.phase", "Minimizing");
        return scenario;
    }

    private static Task PassAsync(HealScenario scenario, int trial, string diff) =>
        scenario.Kubelet.PassAsync($"{scenario.Attempt}-trial-{trial}", HealScenario.Commit, PatchDigest.Compute(FixKind.Code, diff, null));

    private async Task<T> RequestAsync<T>(string job, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string containers = "containers") => JsonSerializer.Deserialize(
        await fixture.ReadAsync("jobs", job, $".spec.template.spec.{containers}[0].env[?(@.name==\"HEAL_REQUEST\")].value"), type)!;
}
