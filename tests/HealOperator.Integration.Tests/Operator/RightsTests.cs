using System.Text.Json;

namespace HealOperator.Integration.Tests.Operator;

/// <summary>The operator of these tests has the rights of the chart and no others, so what works here works there; and it has none that it never uses.</summary>
public sealed class RightsTests(WebhookFixture fixture) : IClassFixture<WebhookFixture>
{
    /// <summary>Asked for by the server itself where OwnerReferencesPermissionEnforcement is on; and an Event is only patched when it comes again.</summary>
    private static readonly string[] Unseen = ["update pipelineruns.healoperator.io/finalizers", "update healattempts.healoperator.io/finalizers", "patch events.events.k8s.io"];

    [Fact]
    public async Task Role_RunHealedAndJobAdopted_GrantsWhatWasUsedAndNothingElse()
    {
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: HealPolicy, metadata: {name: any}, spec: {}}");
        await fixture.BecomesAsync("healpolicies.healoperator.io", "any", ".status.conditions[0].status", "True");
        await HealAsync();
        await AdoptAsync();
        await CollideAsync();

        var used = fixture.Requests.Keys.Select(r => $"{(r.Verb == "apply" ? "patch" : r.Verb)} {r.Resource}").ToHashSet();
        (await GrantedAsync()).Except(Unseen).ShouldBe(used.Except(Unseen), ignoreOrder: true);
    }

    private async Task HealAsync()
    {
        var scenario = new HealScenario(fixture, "righteous");
        await scenario.VerifyAsync();
        await scenario.Kubelet.PassAsync("righteous-1-green", HealScenario.FixCommit);
        await scenario.Kubelet.FailAsync("righteous-1-control", HealScenario.Commit, HealScenario.Log);
        await scenario.RunBecomesAsync(".status.phase", "Healed");
    }

    private async Task AdoptAsync()
    {
        await fixture.ApplyAsync("{apiVersion: batch/v1, kind: Job, metadata: {name: nightly, labels: {healoperator.io/heal: enabled}}, spec: {backoffLimit: 0, template: {spec: {restartPolicy: Never, containers: [{name: main, image: b}]}}}}");
        await new Kubelet(fixture).FailAsync("nightly", HealScenario.Commit, HealScenario.Log);
        await fixture.BecomesAsync("jobs", "nightly", ".status.failed", "1");
        var uid = await fixture.ReadAsync("jobs", "nightly", ".metadata.uid");
        await fixture.BecomesAsync(HealScenario.Hatt, $"nightly-{uid[..5]}-1", ".status.phase", "Diagnosing");
    }

    /// <summary>Somebody else's Job has the name that the run's Job would have.</summary>
    private async Task CollideAsync()
    {
        await fixture.ApplyAsync("{apiVersion: batch/v1, kind: Job, metadata: {name: taken-run}, spec: {template: {spec: {restartPolicy: Never, containers: [{name: main, image: b}]}}}}");
        await fixture.ApplyAsync("{apiVersion: healoperator.io/v1alpha1, kind: PipelineRun, metadata: {name: taken}, spec: {source: {git: {url: \"https://git.example.com/a/b.git\"}}, steps: [{name: build, image: b}]}}");
        await fixture.BecomesAsync(HealScenario.Hpr, "taken", ".status.blocker.reason", "NameConflict");
    }

    private async Task<IReadOnlyList<string>> GrantedAsync()
    {
        using var roles = JsonDocument.Parse(await fixture.Cluster.Kubectl.RunAsync("-n", fixture.Namespace, "get", "roles", "-o", "json"));
        using var wide = JsonDocument.Parse(await fixture.Cluster.Kubectl.RunAsync("get", "clusterrole", fixture.Configuration, "-o", "json"));
        return [.. roles.RootElement.GetProperty("items").EnumerateArray().Append(wide.RootElement)
            .SelectMany(role => role.GetProperty("rules").EnumerateArray())
            .SelectMany(rule => Texts(rule, "apiGroups").SelectMany(group => Texts(rule, "resources").SelectMany(resource => Texts(rule, "verbs").Select(verb => $"{verb} {Qualified(group, resource)}"))))
            .Distinct()];
    }

    private static IEnumerable<string> Texts(JsonElement rule, string property) => rule.GetProperty(property).EnumerateArray().Select(e => e.GetString()!);

    private static string Qualified(string group, string resource)
    {
        var parts = resource.Split('/', 2);
        return (group.Length == 0 ? parts[0] : $"{parts[0]}.{group}") + (parts.Length > 1 ? "/" + parts[1] : "");
    }
}
