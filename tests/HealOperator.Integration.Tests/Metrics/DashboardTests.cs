using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Metrics;

/// <summary>What the dashboard and the page about metrics ask, a real Prometheus understands.</summary>
public sealed partial class DashboardTests
{
    [Fact]
    public async Task Dashboard_EveryQuery_IsUnderstoodByPrometheus()
    {
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "charts/heal-operator/files/dashboards/heal-operator.json")))!;
        var queries = dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => target!["expr"]!.GetValue<string>()).ToList();
        await using var prometheus = await PrometheusServer.StartAsync();

        queries.Count.ShouldBeGreaterThan(10);
        foreach (var query in queries) await prometheus.QueryAsync(Filled(query));
        foreach (var metric in (string[])["heal_attempts_total", "heal_time_to_green_seconds_bucket", "heal_time_to_green_phase_seconds_sum", "heal_escalations_total", "heal_false_fixes_total"])
            queries.ShouldContain(query => query.Contains(metric));
    }

    [Fact]
    public async Task Documentation_EveryQuery_IsUnderstoodByPrometheus()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/metrics.md"));
        var queries = PromQL().Matches(page).Select(match => match.Groups[1].Value).ToList();
        await using var prometheus = await PrometheusServer.StartAsync();

        queries.Count.ShouldBeGreaterThan(3);
        foreach (var query in queries) await prometheus.QueryAsync(query);
    }

    [Fact]
    public async Task Alerts_Examples_PassPromtool() =>
        (await Command.RunAsync("promtool", ["check", "rules", Path.Combine(Repository.Root, "config/monitoring/alerts.yaml")])).OutputOrThrow().ShouldContain("SUCCESS");

    private static string Filled(string query) => Variable().Replace(query, variable => variable.Value.Contains("__") ? "1h" : ".*");

    [GeneratedRegex(@"\$\w+")]
    private static partial Regex Variable();

    [GeneratedRegex("```promql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex PromQL();
}
