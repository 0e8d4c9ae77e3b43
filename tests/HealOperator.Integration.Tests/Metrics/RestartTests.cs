using HealOperator.Integration.Tests.Operator;

namespace HealOperator.Integration.Tests.Metrics;

/// <summary>What an operator that was restarted tells of an attempt.</summary>
public sealed class RestartTests(OperatorFixture fixture) : IClassFixture<OperatorFixture>
{
    private const string Fixer = "ts-keyword";

    [Fact]
    public async Task Restart_WhileHealingAndAfter_LosesNothingAndTellsNothingTwice()
    {
        using var traces = new TraceRecorder();
        var scenario = new HealScenario(fixture, "traced");
        await scenario.VerifyAsync();
        var traceId = await scenario.ReadAttemptAsync(".status.traceId");
        await AgainAsync();
        await scenario.Kubelet.PassAsync("traced-1-green", HealScenario.FixCommit);
        await scenario.Kubelet.FailAsync("traced-1-control", HealScenario.Commit, HealScenario.Log);
        await scenario.RunBecomesAsync(".status.phase", "Healed");

        string[] spans = ["HealAttempt", "Pinning", "Diagnosing", "Gating", "AwaitingApproval", "Applying", "Verifying"];
        traces.Of(traceId).Select(span => span.DisplayName).ShouldBe(spans, ignoreOrder: true);
        var (whole, parts) = (traces.Of(traceId).Single(span => span.DisplayName == "HealAttempt").Duration, traces.Of(traceId).Where(span => span.DisplayName != "HealAttempt").Sum(span => span.Duration.TotalSeconds));
        parts.ShouldBe(whole.TotalSeconds, 0.001);
        (await PageAsync()).ShouldContain($$"""heal_attempts_total{category="Compilation",fixer="{{Fixer}}",outcome="Healed"} 1{{'\n'}}""");
        (await PageAsync()).ShouldContain($$"""heal_time_to_green_seconds_count{category="Compilation",fixer="{{Fixer}}"} 1{{'\n'}}""");

        await AgainAsync();
        await new HealScenario(fixture, "next").FailAsync();

        traces.Of(traceId).Count.ShouldBe(spans.Length);
        (await PageAsync()).ShouldContain($$"""heal_attempts_total{category="Compilation",fixer="{{Fixer}}",outcome="Healed"} 0{{'\n'}}""");
    }

    private async Task AgainAsync()
    {
        await fixture.StopAsync();
        await fixture.StartAsync();
    }

    private async Task<string> PageAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        return await http.GetStringAsync(new Uri($"http://{fixture.Address}/metrics"));
    }
}
