using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace HealOperator.E2E.Tests.Chart;

/// <summary>What the chart brings for Prometheus and Grafana.</summary>
public sealed class MonitoringTests
{
    [Fact]
    public async Task Render_DefaultValues_HasAServiceAndNothingThatNeedsAnotherOperator()
    {
        var manifests = await Renderer.RenderAsync();

        manifests.Single(m => m.Text("kind") == "Service" && m.Text("metadata", "name") == "rel-heal-operator-metrics")["spec"]["ports"][0].Text("targetPort").ShouldBe("http");
        manifests.ShouldNotContain(m => m.Text("kind") == "ServiceMonitor" || m.Text("metadata", "name").EndsWith("-dashboard"));
    }

    [Fact]
    public async Task ServiceMonitor_Enabled_SelectsTheMetricsServiceAlone()
    {
        var manifests = await Renderer.RenderAsync(
            "--set", "metrics.serviceMonitor.enabled=true", "--set", "metrics.serviceMonitor.labels.release=prometheus", "--set", "metrics.serviceMonitor.interval=1m");

        var monitor = manifests.Single(m => m.Text("kind") == "ServiceMonitor");
        monitor.Text("metadata", "labels", "release").ShouldBe("prometheus");
        monitor["spec"]["endpoints"][0].Text("interval").ShouldBe("1m");
        var wanted = ((YamlMappingNode)monitor["spec"]["selector"]["matchLabels"]).Children;
        manifests.Where(m => m.Text("kind") == "Service" && wanted.All(label => ((YamlMappingNode)m["metadata"]["labels"]).Children.Contains(label)))
            .Select(m => m.Text("metadata", "name")).ShouldBe(["rel-heal-operator-metrics"]);
        monitor["spec"]["endpoints"][0].Text("port").ShouldBe("http-metrics");
    }

    [Fact]
    public async Task ServiceMonitor_WithoutService_IsRefusedWithTheReason()
    {
        var result = await Renderer.TryRunAsync("--set", "metrics.serviceMonitor.enabled=true", "--set", "metrics.service.enabled=false");

        result.ExitCode.ShouldNotBe(0);
        result.Error.ShouldContain("metrics.service.enabled");
    }

    [Fact]
    public async Task Secrets_NamedForTheEnvironment_AreTheOperatorsAlone()
    {
        var manifests = await Renderer.RenderAsync("--set", "extraEnvFromSecrets={otlp-headers}");

        var container = manifests.Single(m => m.Text("kind") == "Deployment")["spec"]["template"]["spec"]["containers"][0];
        container["envFrom"][0].Text("secretRef", "name").ShouldBe("otlp-headers");
    }

    [Fact]
    public async Task Dashboard_Enabled_IsAConfigMapThatGrafanasSidecarTakes()
    {
        var manifests = await Renderer.RenderAsync("--set", "metrics.dashboard.enabled=true");

        var map = manifests.Single(m => m.Text("metadata", "name") == "rel-heal-operator-dashboard");
        map.Text("metadata", "labels", "grafana_dashboard").ShouldBe("1");
        var titles = JsonNode.Parse(map.Text("data", "heal-operator.json"))!["panels"]!.AsArray().Select(panel => panel!["title"]!.GetValue<string>());
        foreach (var title in (string[])["Auto-fix success rate", "Time to green", "Human escalations", "False fix rate", "Time to green by phase"]) titles.ShouldContain(title);
    }
}
