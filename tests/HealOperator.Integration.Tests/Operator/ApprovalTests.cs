using HealOperator.Core.Attempts;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>What people answer, and when they do not.</summary>
public sealed class ApprovalTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    [Fact]
    public async Task Attempt_AwaitingApproval_NamesTheCommandThatApproves()
    {
        var scenario = new HealScenario(fixture, "asked");
        await scenario.AskAsync();

        (await scenario.ReadAttemptAsync(".status.message"))
            .ShouldBe($"kubectl annotate -n {fixture.Namespace} healattempts.healoperator.io/asked-1 healoperator.io/approve={scenario.Proposal.Digest[..12]} --overwrite");
        (await scenario.JobsAsync()).ShouldBe(["asked-1-diagnose", "asked-1-evidence", "asked-run"], ignoreOrder: true);
    }

    [Fact]
    public async Task Attempt_ToolMakesTheFix_IsAskedForAndAppliedAsTheToolMadeIt()
    {
        var scenario = new HealScenario(fixture, "linted");
        await scenario.FailAsync();
        var diagnosis = await scenario.DiagnosisAsync();
        var tool = new ToolFix { Fixer = "eslint-autofix", Confidence = 85, Summary = "Lint", Step = "build", Command = ["eslint", "--fix"], Files = ["a.ts"] };
        await scenario.Kubelet.ReportByLogAsync("linted-1-diagnose", diagnosis with { Diagnosis = diagnosis.Diagnosis! with { Proposal = null, Tool = tool } });
        await scenario.AttemptBecomesAsync(".status.phase", "Preparing");
        await scenario.Kubelet.ReportAsync("linted-1-tool", new() { Tool = new() { Diff = scenario.Proposal.Diff } });
        await scenario.Kubelet.ReportAsync("linted-1-evidence", new() { Apply = new() { Evidence = new() { Branch = "debug/linted-1", Commit = HealScenario.FixCommit } } });
        await scenario.AttemptBecomesAsync(".status.phase", "AwaitingApproval");
        (await scenario.ReadAttemptAsync(".status.proposal.diff")).TrimEnd().ShouldBe(scenario.Proposal.Diff.TrimEnd());
        var digest = await scenario.ReadAttemptAsync(".status.proposal.digest");

        await scenario.AnnotateAsync($"healoperator.io/approve={digest[..12]}");

        await Eventually.TrueAsync(async () => (await scenario.JobsAsync()).Contains("linted-1-apply"), OperatorFixture.Deadline, "the fix is applied", fixture.DescribeAsync);
        var request = await fixture.ReadAsync("jobs", "linted-1-apply", ".spec.template.spec.containers[0].env[0].value");
        request.ShouldContain($"\"proposal\":{{\"digest\":\"{digest}\"");
    }

    [Fact]
    public async Task Attempt_ApprovedForAnotherDigest_SaysWhatToTypeAndGoesOnWaiting()
    {
        var scenario = new HealScenario(fixture, "mistyped");
        await scenario.AskAsync();

        await scenario.AnnotateAsync("healoperator.io/approve=000000000000");

        var message = await Eventually.BecomesAsync(
            async () => await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "events", "-o", "jsonpath={.items[?(@.reason==\"ApprovalDigestMismatch\")].message}") is { Length: > 0 } text ? text : null,
            OperatorFixture.Deadline,
            "an Event answers");
        message.ShouldContain(scenario.Proposal.Digest[..12]);
        (await scenario.ReadAttemptAsync(".status.phase")).ShouldBe("AwaitingApproval");
    }

    [Fact]
    public async Task Attempt_ApprovedAndRejectedAtOnce_IsRejected()
    {
        var scenario = new HealScenario(fixture, "rejected");
        await scenario.AskAsync();

        await scenario.AnnotateAsync($"healoperator.io/approve={scenario.Proposal.Digest[..12]}", "healoperator.io/reject=not this way");

        await scenario.AttemptBecomesAsync(".status.phase", "Rejected");
        await scenario.RunBecomesAsync(".status.blocker.reason", "Rejected");
        (await scenario.JobsAsync()).ShouldNotContain("rejected-1-apply");
        (await fixture.ReadAsync("jobs", "rejected-run", ".metadata.finalizers")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Attempt_NobodyAnswersInTime_Expires()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: short}, spec: {approval: {expiresAfter: 2s}}}");
        var scenario = new HealScenario(fixture, "late", "short");
        await scenario.AskAsync();

        await scenario.AttemptBecomesAsync(".status.phase", "Expired");
        await scenario.RunBecomesAsync(".status.blocker.reason", "Expired");
        (await scenario.JobsAsync()).ShouldNotContain("late-1-apply");
    }

    [Fact]
    public async Task Attempt_SpecEditedWhileWaiting_IsNeverActedOn()
    {
        var scenario = new HealScenario(fixture, "tampered");
        await scenario.AskAsync();

        await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "patch", HealScenario.Hatt, scenario.Attempt, "--type=merge", "-p", $"{{\"metadata\":{{\"annotations\":{{\"healoperator.io/approve\":\"{scenario.Proposal.Digest[..12]}\"}}}},\"spec\":{{\"pins\":{{\"commit\":\"{HealScenario.FixCommit}\"}}}}}}");

        await scenario.AttemptBecomesAsync(".status.blocker.reason", "SpecChanged");
        await scenario.RunBecomesAsync(".status.phase", "Failed");
        (await scenario.JobsAsync()).ShouldNotContain("tampered-1-apply");
    }
}
