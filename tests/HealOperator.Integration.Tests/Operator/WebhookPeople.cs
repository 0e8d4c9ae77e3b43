using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>Who answers where the webhook looks: alice and bob may approve, mallory may write all the same and may not.</summary>
internal sealed class WebhookPeople(WebhookFixture fixture)
{
    private const string Users = """
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: test-writer}
        rules: [{apiGroups: [healoperator.io], resources: [healattempts, healattempts/status, pipelineruns], verbs: [get, patch, update]}]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: test-approver}
        rules: [{apiGroups: [healoperator.io], resources: [healattempts], verbs: [get, patch, approve]}]
        """;

    /// <summary>They have their rights, and the API server trusts the webhook.</summary>
    public async Task ArriveAsync()
    {
        if ((await fixture.Cluster.Kubectl.TryRunAsync(["-n", fixture.Namespace, "get", "role", "test-writer"])).ExitCode == 0) return;
        await fixture.Cluster.Kubectl.ApplyAsync(Users, fixture.Namespace);
        await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "create", "rolebinding", "writers", "--role=test-writer", "--user=mallory", "--user=alice");
        await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "create", "rolebinding", "approvers", "--role=test-approver", "--user=alice", "--user=bob", $"--serviceaccount={fixture.Namespace}:heal-operator", $"--serviceaccount={fixture.Namespace}:heal-operator-diagnosis");
        await Eventually.TrueAsync(async () => (await fixture.Cluster.Kubectl.RunAsync("get", "mutatingwebhookconfiguration", fixture.Configuration, "-o", "jsonpath={.webhooks[0].clientConfig.caBundle}")).Length > 0, OperatorFixture.Deadline, "the API server trusts the webhook");
    }

    public static string Approve(HealScenario scenario) => $"healoperator.io/approve={scenario.Proposal.Digest[..12]}";

    public Task<CommandResult> AnnotateAsync(string user, HealScenario scenario, string annotation) =>
        fixture.Cluster.Kubectl.TryRunAsync(["-n", fixture.Namespace, "--as", user, "annotate", HealScenario.Hatt, scenario.Attempt, annotation, "--overwrite"]);
}
