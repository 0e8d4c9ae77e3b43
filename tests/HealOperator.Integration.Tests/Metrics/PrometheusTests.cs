using HealOperator.Integration.Tests.Operator;
using HealOperator.TestKit;

namespace HealOperator.Integration.Tests.Metrics;

/// <summary>A real Prometheus reads the page of a running operator.</summary>
public sealed class PrometheusTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    private const string Fixer = "ts-keyword";

    [Fact]
    public async Task Page_RunningOperator_PassesPromtool()
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var response = await http.GetAsync(new Uri($"http://{fixture.Address}/metrics"));

        var checkedPage = await Command.RunAsync("promtool", ["check", "metrics"], input: await response.Content.ReadAsStringAsync());

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        (checkedPage.OutputOrThrow() + checkedPage.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Scrape_OperatorThatHeals_GivesTheFourFigures()
    {
        await using var prometheus = await PrometheusServer.StartAsync(fixture.Address, Path.Combine(Repository.Root, "config/monitoring/alerts.yaml"));
        await ValueBecomesAsync(prometheus, "up", "1");
        await ValueBecomesAsync(prometheus, $$"""heal_attempts_total{category="Compilation",fixer="{{Fixer}}",outcome="Healed"}""", "0");
        foreach (var series in (string[])["heal_time_to_green_seconds_count", "heal_escalations_total", "heal_false_fixes_total"])
            (await prometheus.ValueAsync($$"""sum({{series}}{category="Compilation",fixer="{{Fixer}}"})""")).ShouldBe("0", series);

        var scenario = new HealScenario(fixture, "measured");
        await scenario.VerifyAsync();
        await scenario.Kubelet.PassAsync("measured-1-green", HealScenario.FixCommit);
        await scenario.Kubelet.FailAsync("measured-1-control", HealScenario.Commit, HealScenario.Log);
        await scenario.RunBecomesAsync(".status.phase", "Healed");

        await ValueBecomesAsync(prometheus, $$"""sum by (outcome) (heal_attempts_total{fixer="{{Fixer}}"} > 0)""", "1");
        (await prometheus.ValueAsync($$"""heal_attempts_total{category="Compilation",fixer="{{Fixer}}",outcome="Healed"}""")).ShouldBe("1");
        (await prometheus.ValueAsync($$"""heal_time_to_green_seconds_count{fixer="{{Fixer}}"}""")).ShouldBe("1");
        (await prometheus.ValueAsync($$"""heal_escalations_total{fixer="{{Fixer}}",reason="Approval"}""")).ShouldBe("1");
        (await scenario.ReadAttemptAsync(".status.traceId")).ShouldMatch("^[0-9a-f]{32}$");
        await RulesAreEvaluatedAsync(prometheus);
    }

    private static Task ValueBecomesAsync(PrometheusServer prometheus, string query, string value) => Eventually.TrueAsync(
        async () => await prometheus.ValueAsync(query) == value, OperatorFixture.Deadline, $"{query} is {value}", async () => (await prometheus.QueryAsync(query)).ToJsonString());

    private static Task RulesAreEvaluatedAsync(PrometheusServer prometheus) => Eventually.TrueAsync(
        async () =>
        {
            var rules = (await prometheus.GetAsync("rules"))["data"]!["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).ToList();
            return rules.Count > 0 && rules.All(rule => rule!["health"]!.GetValue<string>() == "ok");
        },
        OperatorFixture.Deadline,
        "every alert of config/monitoring is evaluated without an error");
}
