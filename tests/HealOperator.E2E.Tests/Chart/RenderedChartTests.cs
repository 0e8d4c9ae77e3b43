using YamlDotNet.RepresentationModel;

namespace HealOperator.E2E.Tests.Chart;

public sealed class RenderedChartTests
{
    [Fact]
    public async Task Rbac_NothingClusterWideAskedFor_HasRolesOnlyAndNoWildcardAndNoSecrets()
    {
        var manifests = await Renderer.RenderAsync("--set", "watchNamespaces={team-a,team-b}", "--set", "webhook.enabled=false", "--set", "rbac.userRoles=false");

        manifests.ShouldNotContain(m => m.Text("kind").StartsWith("Cluster") || m.Text("kind").Contains("Webhook"));
        var rules = manifests.Where(m => m.Text("kind") == "Role").SelectMany(m => (YamlSequenceNode)m["rules"]).ToList();
        rules.ShouldNotBeEmpty();
        rules.SelectMany(r => r.AllNodes).OfType<YamlScalarNode>().ShouldNotContain(n => n.Value!.Contains('*'));
        rules.SelectMany(r => ((YamlSequenceNode)r["resources"]).Select(n => n.ToString())).ShouldNotContain("secrets");
        string[] forbidden = ["escalate", "bind", "impersonate", "deletecollection"];
        rules.SelectMany(r => ((YamlSequenceNode)r["verbs"]).Select(n => n.ToString())).Intersect(forbidden).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rbac_Webhook_IsLimitedToItsOwnSecretAndConfigurations()
    {
        var manifests = await Renderer.RenderAsync("--set", "watchNamespaces={team-a,team-b}");
        var bound = manifests.Where(m => m.Text("kind") == "ClusterRoleBinding").Select(m => m.Text("roleRef", "name")).ShouldHaveSingleItem();
        var rule = Rules(manifests.Single(m => m.Text("kind") == "ClusterRole" && m.Text("metadata", "name") == bound)).ShouldHaveSingleItem();
        Texts(rule, "resourceNames").ShouldBe([bound]);
        Texts(rule, "verbs").ShouldBe(["get", "patch"]);
        manifests.Where(m => m.Text("kind").EndsWith("WebhookConfiguration")).ShouldAllBe(m => m.Text("metadata", "name") == bound);

        var secrets = manifests.Where(m => m.Text("kind") == "Role").SelectMany(Rules).Where(r => Texts(r, "resources").Contains("secrets")).ShouldHaveSingleItem();
        Texts(secrets, "resourceNames").ShouldBe([manifests.Single(m => m.Text("kind") == "Secret").Text("metadata", "name")]);
        Texts(secrets, "verbs").ShouldBe(["get", "update"]);
        manifests.Where(m => m.Text("kind") == "Role" && Rules(m).Any(r => Texts(r, "resources").Contains("localsubjectaccessreviews")))
            .Select(m => m.Text("metadata", "namespace")).ShouldBe(["team-a", "team-b"], ignoreOrder: true);
    }

    [Fact]
    public async Task Webhooks_DownOrNot_HoldUpApprovalsAlone()
    {
        var manifests = await Renderer.RenderAsync("--set", "watchNamespaces={team-b,team-c}");
        foreach (var webhook in manifests.Where(m => m.Text("kind").EndsWith("WebhookConfiguration")).SelectMany(m => ((YamlSequenceNode)m["webhooks"]).Children))
        {
            var rule = ((YamlSequenceNode)webhook["rules"]).Children.ShouldHaveSingleItem();
            Texts(rule, "operations").ShouldBe(["UPDATE"]);
            if (webhook.Text("failurePolicy") == "Fail") Texts(rule, "resources").ShouldBe(["healattempts"]);
            Texts(webhook["namespaceSelector"]["matchExpressions"][0], "values").ShouldBe(["team-b", "team-c"]);
        }
    }

    [Fact]
    public async Task UserRoles_OnlyTheApprover_MayAnswerAndIsNotAggregated()
    {
        var roles = (await Renderer.RenderAsync()).Where(m => m.Text("kind") == "ClusterRole" && m.Text("metadata", "name").StartsWith("heal-")).ToDictionary(m => m.Text("metadata", "name"));
        roles.Keys.ShouldBe(["heal-viewer", "heal-editor", "heal-approver", "heal-policy-admin"], ignoreOrder: true);
        roles.Where(r => Rules(r.Value).Any(rule => Texts(rule, "verbs").Contains("approve"))).Select(r => r.Key).ShouldBe(["heal-approver"]);
        roles.Where(r => Rules(r.Value).Any(rule => Texts(rule, "resources").Contains("healattempts") && Texts(rule, "verbs").Contains("patch"))).Select(r => r.Key).ShouldBe(["heal-approver"]);
        roles["heal-approver"].AllNodes.OfType<YamlScalarNode>().ShouldNotContain(n => n.Value!.Contains("aggregate"));
        roles["heal-editor"].AllNodes.OfType<YamlScalarNode>().ShouldContain(n => n.Value!.EndsWith("aggregate-to-edit"));
    }

    [Fact]
    public async Task Lease_AnyRelease_IsLimitedToItsNameInTheReleaseNamespace()
    {
        var manifests = await Renderer.RenderAsync("--set", "watchNamespaces={team-b}");

        var role = manifests.Single(m => m.Text("kind") == "Role" && m.Text("metadata", "name").EndsWith("-lease"));
        role.Text("metadata", "namespace").ShouldBe("team-a");
        foreach (var rule in (YamlSequenceNode)role["rules"])
        {
            var verbs = ((YamlSequenceNode)rule["verbs"]).Select(n => n.ToString()).ToArray();
            (verbs.SequenceEqual(["create"]) || rule["resourceNames"].ToString().Contains("rel-heal-operator")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Namespaces_NoneGiven_AreTheReleaseNamespaceAlone()
    {
        var manifests = await Renderer.RenderAsync();

        manifests.Where(m => m.Text("kind") is not "CustomResourceDefinition" && !m.Text("kind").StartsWith("Cluster") && !m.Text("kind").Contains("Webhook"))
            .Select(m => m.Text("metadata", "namespace")).Distinct().ShouldBe(["team-a"]);
        Arguments(manifests).ShouldContain("--watch-namespaces=team-a");
    }

    [Fact]
    public async Task Accounts_EachWatchedNamespace_AreThereAndAreNamedToTheOperator()
    {
        var manifests = await Renderer.RenderAsync("--set", "watchNamespaces={team-a,team-b}");

        foreach (var ns in (string[])["team-a", "team-b"])
        {
            manifests.Where(m => m.Text("kind") == "ServiceAccount" && m.Text("metadata", "namespace") == ns)
                .Select(m => m.Text("metadata", "name")).ShouldBe(
                    ns == "team-a" ? ["rel-heal-operator", "rel-heal-operator-diagnosis", "rel-heal-operator-apply"] : ["rel-heal-operator-diagnosis", "rel-heal-operator-apply"],
                    ignoreOrder: true);
        }

        Arguments(manifests).ShouldContain("--diagnosis-service-account=rel-heal-operator-diagnosis");
        Arguments(manifests).ShouldContain("--apply-service-account=rel-heal-operator-apply");
    }

    [Theory]
    [InlineData("true", "true", 4, 4)]
    [InlineData("true", "false", 4, 0)]
    [InlineData("false", "true", 0, 0)]
    public async Task Crds_EnabledAndKept_AsTheValuesSay(string enabled, string keep, int count, int kept)
    {
        var manifests = await Renderer.RenderAsync("--set", $"crds.enabled={enabled}", "--set", $"crds.keep={keep}");

        var crds = manifests.Where(m => m.Text("kind") == "CustomResourceDefinition").ToList();
        crds.Count.ShouldBe(count);
        crds.Count(c => c.AllNodes.OfType<YamlScalarNode>().Any(n => n.Value == "helm.sh/resource-policy")).ShouldBe(kept);
    }

    [Fact]
    public async Task Pod_DefaultValues_IsRestrictedWithProbesAndLimits()
    {
        var pod = Deployment(await Renderer.RenderAsync())["spec"]["template"]["spec"];
        var container = pod["containers"][0];

        pod.Text("securityContext", "runAsNonRoot").ShouldBe("true");
        pod.Text("securityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
        container.Text("securityContext", "allowPrivilegeEscalation").ShouldBe("false");
        container.Text("securityContext", "readOnlyRootFilesystem").ShouldBe("true");
        container["securityContext"]["capabilities"]["drop"][0].ToString().ShouldBe("ALL");
        container.Text("livenessProbe", "httpGet", "path").ShouldBe("/livez");
        container.Text("readinessProbe", "httpGet", "path").ShouldBe("/readyz");
        container.Text("resources", "limits", "memory").ShouldNotBeEmpty();
    }

    private static IEnumerable<YamlNode> Rules(YamlMappingNode role) => ((YamlSequenceNode)role["rules"]).Children;

    private static List<string> Texts(YamlNode node, string key) => [.. ((YamlSequenceNode)node[key]).Select(n => n.ToString())];

    private static YamlMappingNode Deployment(IEnumerable<YamlMappingNode> manifests) => manifests.Single(m => m.Text("kind") == "Deployment");

    private static List<string> Arguments(IEnumerable<YamlMappingNode> manifests) =>
        [.. ((YamlSequenceNode)Deployment(manifests)["spec"]["template"]["spec"]["containers"][0]["args"]).Select(n => n.ToString())];
}
