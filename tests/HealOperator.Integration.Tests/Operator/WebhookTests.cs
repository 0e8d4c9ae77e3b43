using System.Text.Json.Nodes;
using HealOperator.Core.Attempts;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>What the API server lets people do while the webhook answers it, and while it does not.</summary>
public sealed class WebhookTests(WebhookFixture fixture) : IClassFixture<WebhookFixture>, IAsyncLifetime
{
    private readonly WebhookPeople _people = new(fixture);

    public Task InitializeAsync() => _people.ArriveAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Approver_Approves_IsNamedInTheStatusAndTheFixIsApplied()
    {
        var scenario = await AskAsync("named");

        (await AnnotateAsync("alice", scenario, Approve(scenario))).ExitCode.ShouldBe(0);

        await scenario.AttemptBecomesAsync(".status.approval.by", "alice");
        (await scenario.ReadAttemptAsync(".metadata.annotations.healoperator\\.io/approve")).ShouldBeEmpty();
        await Eventually.TrueAsync(async () => (await scenario.JobsAsync()).Contains("named-1-apply"), OperatorFixture.Deadline, "the fix is applied", fixture.DescribeAsync);
        (await fixture.ReadAsync("jobs", "named-1-apply", ".spec.template.spec.containers[0].env[0].value")).ShouldContain("\"approvedBy\":\"alice\"");
    }

    [Fact]
    public async Task Others_TryToAnswer_AreRefusedAndNothingChanges()
    {
        var scenario = await AskAsync("forged");
        var stamp = $"healoperator.io/approvals=[{{\"by\":\"bob\",\"at\":\"2026-01-01T00:00:00Z\",\"digest\":\"{scenario.Proposal.Digest}\"}}]";

        await RefusedAsync("mallory", scenario, Approve(scenario), "verb approve");
        await RefusedAsync("mallory", scenario, "healoperator.io/reject=no", "verb approve");
        await RefusedAsync("alice", scenario, stamp, "webhook alone");
        await RefusedAsync("alice", scenario, "healoperator.io/rejected-by=bob", "webhook alone");
        foreach (var account in (string[])["heal-operator", "heal-operator-diagnosis"])
            await RefusedAsync($"system:serviceaccount:{fixture.Namespace}:{account}", scenario, Approve(scenario), "never approves");

        (await scenario.ReadAttemptAsync(".status.phase")).ShouldBe("AwaitingApproval");
        (await scenario.ReadAttemptAsync(".metadata.annotations")).ShouldNotContain("healoperator.io");
    }

    [Fact]
    public async Task Spec_OrStatus_CannotBeEditedByPeople()
    {
        var scenario = await AskAsync("edited");
        var kubectl = fixture.Cluster.Kubectl;

        (await kubectl.TryRunAsync(["-n", fixture.Namespace, "patch", HealScenario.Hatt, scenario.Attempt, "--type=merge", "-p", "{\"spec\":{\"number\":2}}"])).Error.ShouldContain("cannot be changed");
        (await kubectl.TryRunAsync(["-n", fixture.Namespace, "patch", HealScenario.Hpr, "edited", "--type=merge", "-p", "{\"spec\":{\"timeout\":\"5m\"}}"])).Error.ShouldContain("cannot be changed");

        var attempt = JsonNode.Parse(await kubectl.RunAsync("-n", fixture.Namespace, "get", HealScenario.Hatt, scenario.Attempt, "-o", "json"))!;
        attempt["status"]!["phase"] = "Applying";
        var path = $"/apis/healoperator.io/v1alpha1/namespaces/{fixture.Namespace}/healattempts/{scenario.Attempt}/status";
        (await kubectl.TryRunAsync(["replace", "--raw", path, "-f", "-"], attempt.ToJsonString())).Error.ShouldContain("operator alone");
        (await scenario.ReadAttemptAsync(".status.phase")).ShouldBe("AwaitingApproval");
    }

    [Fact]
    public async Task Quorum_OfTwo_CountsPeopleNotCommands()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: two}, spec: {approval: {quorum: 2}}}");
        var scenario = await AskAsync("pair", "two");
        (await scenario.ReadAttemptAsync(".status.message")).ShouldEndWith("# 0 of 2 approved");

        (await AnnotateAsync("alice", scenario, Approve(scenario))).ExitCode.ShouldBe(0);
        await Eventually.TrueAsync(async () => (await scenario.ReadAttemptAsync(".status.message")).EndsWith("# 1 of 2 approved: alice", StringComparison.Ordinal), OperatorFixture.Deadline, "the first is counted");
        await RefusedAsync("alice", scenario, Approve(scenario), "already");
        (await scenario.ReadAttemptAsync(".status.approval")).ShouldBeEmpty();

        (await AnnotateAsync("bob", scenario, Approve(scenario))).ExitCode.ShouldBe(0);
        await scenario.AttemptBecomesAsync(".status.approval.by", "alice, bob");
    }

    [Fact]
    public async Task FourEyes_AuthorApproves_WaitsForSomebodyElse()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: eyes}, spec: {approval: {fourEyes: true}}}");
        var scenario = await AskAsync("authored", "eyes", new CommitAuthor { Name = "Alice", Email = "alice@example.com" });

        (await AnnotateAsync("alice", scenario, Approve(scenario))).ExitCode.ShouldBe(0);
        await scenario.AttemptBecomesAsync(".status.approvals[0].by", "alice");
        (await scenario.ReadAttemptAsync(".status.phase")).ShouldBe("AwaitingApproval");
        (await AnnotateAsync("bob", scenario, Approve(scenario))).ExitCode.ShouldBe(0);
        await scenario.AttemptBecomesAsync(".status.approval.by", "alice, bob");
    }

    [Fact]
    public async Task Rejection_BearsItsName_AndIsNotTakenBack()
    {
        var scenario = await AskAsync("declined");

        (await AnnotateAsync("bob", scenario, "healoperator.io/reject=not this way")).ExitCode.ShouldBe(0);

        await scenario.AttemptBecomesAsync(".status.denial.by", "bob");
        await RefusedAsync("alice", scenario, "healoperator.io/reject-", "not taken back");
    }

    [Fact]
    public async Task Digest_OfAnotherProposal_IsAnsweredAtOnceAndByAnEvent()
    {
        var scenario = await AskAsync("outdated");

        var answer = await AnnotateAsync("alice", scenario, "healoperator.io/approve=000000000000");

        answer.ExitCode.ShouldBe(0);
        answer.Error.ShouldContain(scenario.Proposal.Digest[..12]);
        await Eventually.TrueAsync(
            async () => (await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "events", "-o", "jsonpath={.items[?(@.reason==\"ApprovalDigestMismatch\")].message}")).Contains(scenario.Proposal.Digest[..12], StringComparison.Ordinal),
            OperatorFixture.Deadline, "an Event answers");
        (await AnnotateAsync("alice", scenario, Approve(scenario))).ExitCode.ShouldBe(0);
        await scenario.AttemptBecomesAsync(".status.approval.by", "alice");
    }

    [Fact]
    public async Task Webhook_Dead_PipelinesGoOnAndApprovalsAreRefused()
    {
        await fixture.CallAtAsync(Ports.Free(fixture.Cluster.HostAddress));
        try
        {
            var scenario = await AskAsync("deserted");
            var refused = await Eventually.BecomesAsync(async () => await AnnotateAsync("alice", scenario, Approve(scenario)) is { ExitCode: not 0 } result ? result : null, OperatorFixture.Deadline, "the API server has heard of the other address");
            refused.Error.ShouldContain("approvals.healoperator.io");
            (await scenario.ReadAttemptAsync(".status.approval")).ShouldBeEmpty();
        }
        finally
        {
            await fixture.CallAtAsync(null);
        }
    }

    private async Task<HealScenario> AskAsync(string run, string policy = "default", CommitAuthor? author = null)
    {
        var scenario = new HealScenario(fixture, run, policy) { Author = author };
        await scenario.AskAsync();
        return scenario;
    }

    private static string Approve(HealScenario scenario) => WebhookPeople.Approve(scenario);

    private Task<CommandResult> AnnotateAsync(string user, HealScenario scenario, string annotation) => _people.AnnotateAsync(user, scenario, annotation);

    private async Task RefusedAsync(string user, HealScenario scenario, string annotation, string because)
    {
        var result = await AnnotateAsync(user, scenario, annotation);
        result.ExitCode.ShouldNotBe(0, $"{user}: {annotation}");
        result.Error.ShouldContain(because);
    }
}
