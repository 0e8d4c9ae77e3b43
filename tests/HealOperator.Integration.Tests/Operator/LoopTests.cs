using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>From a failure to its end.</summary>
public sealed class LoopTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    [Fact]
    public async Task Run_FixApprovedGreenPassesAndControlFailsAsDiagnosed_IsHealed()
    {
        var scenario = new HealScenario(fixture, "healed");
        await scenario.VerifyAsync();
        await scenario.Kubelet.PassAsync("healed-1-green", HealScenario.FixCommit);
        await scenario.Kubelet.FailAsync("healed-1-control", HealScenario.Commit, HealScenario.Log);

        await scenario.RunBecomesAsync(".status.phase", "Healed");
        (await scenario.ReadAttemptAsync(".status.verdict.outcome")).ShouldBe("Healed");
        (await fixture.ReadAsync(HealScenario.Hpr, "healed", ".status.fix.branch")).ShouldBe("heal/healed-1");
        (await scenario.JobsAsync()).ShouldBe(["healed-run", "healed-1-diagnose", "healed-1-evidence", "healed-1-apply", "healed-1-green", "healed-1-control"], ignoreOrder: true);
        await NothingIsHeldAsync();
    }

    [Fact]
    public async Task Run_GreenFailsAsDiagnosed_IsNotHealed()
    {
        var scenario = new HealScenario(fixture, "useless");
        await scenario.VerifyAsync();
        await scenario.Kubelet.FailAsync("useless-1-green", HealScenario.FixCommit, HealScenario.Log);
        await scenario.Kubelet.FailAsync("useless-1-control", HealScenario.Commit, HealScenario.Log);

        await scenario.AttemptBecomesAsync(".status.verdict.outcome", "NotHealed");
        await fixture.BecomesAsync(HealScenario.Hatt, "useless-2", ".status.phase", "Diagnosing");
        (await fixture.ReadAsync(HealScenario.Hatt, "useless-2", ".spec.excluded[0]")).ShouldBe(scenario.Proposal.PatchDigest);
        (await fixture.ReadAsync(HealScenario.Hatt, "useless-2", ".spec.pins.commit")).ShouldBe(HealScenario.Commit);
    }

    [Fact]
    public async Task Run_ArmRanAnotherCommit_IsInconclusive()
    {
        var scenario = new HealScenario(fixture, "moved");
        await scenario.VerifyAsync();
        await scenario.Kubelet.PassAsync("moved-1-green", HealScenario.Commit);
        await scenario.Kubelet.FailAsync("moved-1-control", HealScenario.Commit, HealScenario.Log);

        await scenario.AttemptBecomesAsync(".status.verdict.outcome", "Inconclusive");
        await scenario.RunBecomesAsync(".status.phase", "Failed");
    }

    [Fact]
    public async Task Run_DeletedWhileHealed_LeavesNothingBehind()
    {
        var scenario = new HealScenario(fixture, "deleted");
        await scenario.VerifyAsync();

        await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "delete", HealScenario.Hpr, "deleted", "--wait=false");

        await Eventually.TrueAsync(async () => (await scenario.JobsAsync()).Count == 0, OperatorFixture.Deadline, "no Job is left", fixture.DescribeAsync);
        await Eventually.TrueAsync(
            async () => (await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", $"{HealScenario.Hpr},{HealScenario.Hatt},configmaps", "-o", "name")).Split('\n').All(name => !name.Contains("deleted", StringComparison.Ordinal)),
            OperatorFixture.Deadline,
            "nothing of the run is left",
            fixture.DescribeAsync);
    }

    [Fact]
    public async Task Arm_KubeletDoesNotAnswerForAWhile_IsReadWhenItIsBack()
    {
        var scenario = new HealScenario(fixture, "deadnode");
        await scenario.VerifyAsync();
        fixture.Node.Fault = 500;
        await scenario.Kubelet.FailAsync("deadnode-1-control", HealScenario.Commit, HealScenario.Log);
        await scenario.Kubelet.PassAsync("deadnode-1-green", HealScenario.FixCommit);
        await Eventually.TrueAsync(() => fixture.Node.Refused >= 2, OperatorFixture.Deadline, "the log was asked for more than once");
        (await scenario.ReadAttemptAsync(".status.phase")).ShouldBe("Verifying");

        fixture.Node.Fault = null;

        await scenario.RunBecomesAsync(".status.phase", "Healed");
    }

    [Fact]
    public async Task WatchedJob_KubeletDoesNotAnswerForAWhile_IsCapturedWhenItIsBack()
    {
        var refused = fixture.Node.Refused;
        fixture.Node.Fault = 500;
        await fixture.ApplyAsync("{apiVersion: batch/v1, kind: Job, metadata: {name: nightly, labels: {healoperator.io/heal: enabled}}, spec: {backoffLimit: 0, template: {spec: {restartPolicy: Never, containers: [{name: main, image: b}]}}}}");
        await new Kubelet(fixture).FailAsync("nightly", HealScenario.Commit, HealScenario.Log);
        await Eventually.TrueAsync(() => fixture.Node.Refused >= refused + 2, OperatorFixture.Deadline, "the log was asked for more than once");
        var run = $"nightly-{(await fixture.ReadAsync("jobs", "nightly", ".metadata.uid"))[..5]}";
        (await fixture.ReadAsync(HealScenario.Hpr, run, ".status.phase")).ShouldBe("Running");

        fixture.Node.Fault = null;

        await fixture.BecomesAsync(HealScenario.Hatt, $"{run}-1", ".status.phase", "Diagnosing");
        (await fixture.ReadAsync("configmaps", $"{run}-job", ".binaryData.log\\.gz")).ShouldNotBeEmpty();
    }

    private async Task NothingIsHeldAsync() =>
        (await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "jobs", "-l", "healoperator.io/pipeline-run=healed", "-o", "jsonpath={.items[*].metadata.finalizers}")).ShouldBeEmpty();
}
