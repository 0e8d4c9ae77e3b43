using HealOperator.Core.Diagnosis;
using HealOperator.Core.Measuring;
using HealOperator.Operator.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HealOperator.Operator.Tests.Metrics;

public sealed class HealMetricsTests : IDisposable
{
    private static readonly FixClass Class = new(FailureCategory.Resource, "memory-limit");

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddTelemetry().BuildServiceProvider();

    public HealMetricsTests() => _services.StartTelemetry();

    [Fact]
    public void Page_NothingHappenedYet_HasEveryFigureAtZero()
    {
        var page = Page();

        foreach (var series in (string[])
            [
                "heal_attempts_total{category=\"Compilation\",fixer=\"ts-keyword\",outcome=\"Healed\"}",
                "heal_attempts_total{category=\"Unknown\",fixer=\"none\",outcome=\"Blocked\"}",
                "heal_escalations_total{category=\"Transient\",fixer=\"rerun\",reason=\"Approval\"}",
                "heal_escalations_total{category=\"Unknown\",fixer=\"none\",reason=\"NoFix\"}",
                "heal_false_fixes_total{category=\"Compilation\",fixer=\"several\",reason=\"Recurred\"}",
                "heal_time_to_green_seconds_bucket{category=\"Runtime\",fixer=\"python-near-name\",le=\"3600\"}",
                "heal_time_to_green_phase_seconds_count{category=\"Logic\",phase=\"AwaitingApproval\"}",
                "heal_phase_transitions_total{kind=\"PipelineRun\",phase=\"Healed\"}",
            ]) page.ShouldContain($"\n{series} 0\n");

        Samples(page).Keys.Count(name => name.StartsWith("heal_", StringComparison.Ordinal)).ShouldBeLessThan(7000);
    }

    [Fact]
    public void Record_AHeal_CountsItsEndItsTimeAndTheParts()
    {
        var before = Samples(Page());
        Metrics.Record(
            [
                new HealMeasurement.AttemptEnded(Class, AttemptOutcome.Healed),
                new HealMeasurement.Green(Class, new(TimeSpan.FromMinutes(20), new Dictionary<string, TimeSpan> { ["Verifying"] = TimeSpan.FromMinutes(20) })),
                new HealMeasurement.Escalated(Class, EscalationReason.Approval),
                new HealMeasurement.FalseFix(Class, FalseFixKind.Marked),
            ]);

        var after = Samples(Page());

        const string Labels = "category=\"Resource\",fixer=\"memory-limit\"";
        Grown($"heal_attempts_total{{{Labels},outcome=\"Healed\"}}").ShouldBe(1);
        Grown($"heal_time_to_green_seconds_sum{{{Labels}}}").ShouldBe(1200);
        Grown($"heal_time_to_green_seconds_bucket{{{Labels},le=\"900\"}}").ShouldBe(0);
        Grown($"heal_time_to_green_seconds_bucket{{{Labels},le=\"1800\"}}").ShouldBe(1);
        Grown("heal_time_to_green_phase_seconds_sum{category=\"Resource\",phase=\"Verifying\"}").ShouldBe(1200);
        Grown($"heal_escalations_total{{{Labels},reason=\"Approval\"}}").ShouldBe(1);
        Grown($"heal_false_fixes_total{{{Labels},reason=\"Marked\"}}").ShouldBe(1);

        double Grown(string series) => after[series] - before[series];
    }

    [Fact]
    public void Record_EveryPossibleClass_LosesNone()
    {
        var classes = Enum.GetValues<FailureCategory>().SelectMany(category => FixerNames.All.Select(fixer => new FixClass(category, fixer))).ToList();
        Metrics.Record(classes.SelectMany(key => Enum.GetValues<AttemptOutcome>().Select(outcome => new HealMeasurement.AttemptEnded(key, outcome))));

        var page = Page();

        page.ShouldNotContain("otel_metric_overflow");
        Samples(page).Keys.Count(name => name.StartsWith("heal_attempts_total", StringComparison.Ordinal)).ShouldBe(classes.Count * Enum.GetValues<AttemptOutcome>().Length);
    }

    [Fact]
    public void Page_EverySeries_IsThereOnce()
    {
        var lines = Page().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Where(line => !line.StartsWith('#')).Select(line => line[..line.LastIndexOf(' ')]).ShouldBeUnique();
        lines.Where(line => line.StartsWith("# TYPE", StringComparison.Ordinal)).ShouldBeUnique();
    }

    [Fact]
    public void Page_AnotherOperatorOfTheProcess_NeitherAddsNorTakesAnything()
    {
        using (var other = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddTelemetry().BuildServiceProvider())
        {
            other.StartTelemetry();
            other.GetRequiredService<HealMetrics>().Record([new HealMeasurement.AttemptEnded(Class, AttemptOutcome.Healed)]);
        }

        Metrics.Record([new HealMeasurement.AttemptEnded(Class, AttemptOutcome.Healed)]);

        Samples(Page())["heal_attempts_total{category=\"Resource\",fixer=\"memory-limit\",outcome=\"Healed\"}"].ShouldBe(1);
    }

    public void Dispose() => _services.Dispose();

    private HealMetrics Metrics => _services.GetRequiredService<HealMetrics>();

    private string Page() => _services.GetRequiredService<MetricsPage>().Render();

    private static Dictionary<string, double> Samples(string page) => page.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))
        .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
}
