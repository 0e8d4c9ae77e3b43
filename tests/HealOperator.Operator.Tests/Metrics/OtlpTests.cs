using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Measuring;
using HealOperator.Operator.Metrics;
using HealOperator.Operator.Resources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Tests.Metrics;

/// <summary>What a collector gets. Field numbers are those of opentelemetry-proto 1.x.</summary>
public sealed class OtlpTests
{
    private const string Uid = "5b0c6d4e-3f43-4b0f-9a4e-0f6f7d1c2b3a";

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly int[] Spans = [1, 2, 2];
    private static readonly int[] MetricsPath = [1, 2, 2];

    [Fact]
    public async Task Ended_OtlpConfigured_SendsOneTraceWithASpanForEachPhase()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var services = Running(receiver, ("OTEL_EXPORTER_OTLP_HEADERS", "x-tenant=acme")))
        {
            services.GetRequiredService<AttemptTracer>().Ended(Attempt(AttemptPhase.Healed));
        }

        var spans = receiver.All("traces", Spans);
        var root = spans.Single(span => span.Bytes(4).Length == 0);
        spans.Select(span => span.Text(5)).ShouldBe(["HealAttempt", "Pinning", "Verifying"], ignoreOrder: true);
        spans.Select(span => Convert.ToHexStringLower(span.Bytes(1))).Distinct().ShouldBe([TraceId.Of(Uid)]);
        spans.Where(span => span != root).ShouldAllBe(span => span.Bytes(4).SequenceEqual(root.Bytes(2)));
        Times(root).ShouldBe((Start, Start.AddSeconds(90)));
        Times(spans.Single(span => span.Text(5) == "Verifying")).ShouldBe((Start, Start.AddSeconds(90)));
        var pinning = Times(spans.Single(span => span.Text(5) == "Pinning"));
        (pinning.End - pinning.Start).ShouldBeLessThan(TimeSpan.FromMilliseconds(1), "a phase of no length must not last until it is sent");
        Attributes(root).ShouldBe(
            new Dictionary<string, string> { ["heal.category"] = "Compilation", ["heal.fixer"] = "none", ["heal.outcome"] = "Healed", ["k8s.namespace.name"] = "team" }, ignoreOrder: true);
        receiver.Tenants.Distinct().ShouldBe(["acme"]);
        ServiceNames(receiver, "traces").ShouldBe(["heal-operator"]);
    }

    [Fact]
    public async Task Ended_AttemptUnderWay_SendsNothing()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var services = Running(receiver))
        {
            services.GetRequiredService<AttemptTracer>().Ended(Attempt(AttemptPhase.Verifying));
        }

        receiver.All("traces", Spans).ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_OtlpConfigured_SendsTheMetricsBesideThePage()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var services = Running(receiver, ("OTEL_SERVICE_NAME", "healer")))
        {
            services.GetRequiredService<HealMetrics>().Record([new HealMeasurement.Green(new(FailureCategory.Compilation, "ts-keyword"), new(TimeSpan.FromMinutes(1), new Dictionary<string, TimeSpan>()))]);
            services.GetRequiredService<MetricsPage>().Render().ShouldContain("heal_time_to_green_seconds_sum{category=\"Compilation\",fixer=\"ts-keyword\"} 60");
        }

        var metrics = receiver.All("metrics", MetricsPath).ToDictionary(metric => metric.Text(1), metric => metric.Text(3));
        metrics["heal.time_to_green"].ShouldBe("s");
        metrics.Keys.ShouldContain("heal.attempts");
        ServiceNames(receiver, "metrics").ShouldBe(["healer"]);
    }

    [Theory]
    [InlineData("OTEL_SDK_DISABLED", "true")]
    [InlineData("OTEL_TRACES_EXPORTER", "none")]
    public async Task Ended_SwitchedOff_SendsNothing(string variable, string value)
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var services = Running(receiver, (variable, value)))
        {
            services.GetRequiredService<AttemptTracer>().Ended(Attempt(AttemptPhase.Healed));
        }

        receiver.All("traces").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "/v1/traces")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    public void OtlpSwitches_WrongValue_IsRefusedByName(string variable, string value)
    {
        var values = new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://collector:4317", [variable] = value };

        var refused = Should.Throw<TelemetryConfigurationException>(() => new OtlpSwitches(new ConfigurationBuilder().AddInMemoryCollection(values).Build()));

        refused.Message.ShouldStartWith(variable);
        refused.Message.ShouldContain(value);
    }

    [Fact]
    public async Task Ended_CollectorIsGone_IsSaidInTheLog()
    {
        var receiver = await OtlpReceiver.StartAsync();
        var log = new LogLines();
        await using (var services = Running(receiver, log))
        {
            await receiver.DisposeAsync();
            services.GetRequiredService<AttemptTracer>().Ended(Attempt(AttemptPhase.Healed));
        }

        log.Lines.ShouldContain(line => line.Contains("OpenTelemetryProtocol", StringComparison.Ordinal));
    }

    [Fact]
    public void OtlpSwitches_NothingConfigured_AreOff()
    {
        var switches = new OtlpSwitches(new ConfigurationBuilder().Build());

        (switches.Metrics || switches.Traces).ShouldBeFalse();
    }

    private static ServiceProvider Running(OtlpReceiver receiver, params (string Name, string Value)[] variables) => Running(receiver, new LogLines(), variables);

    private static ServiceProvider Running(OtlpReceiver receiver, LogLines log, params (string Name, string Value)[] variables)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(variables.Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value)))
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        }).Build();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddSingleton<IConfiguration>(configuration).AddTelemetry().BuildServiceProvider();
        services.StartTelemetry();
        return services;
    }

    private static HealAttempt Attempt(AttemptPhase phase) => new()
    {
        Metadata = new() { Name = "web-1", Namespace = "team", Uid = Uid },
        Spec = Samples.Attempt().Spec,
        Status = new()
        {
            Phase = phase,
            Classification = new() { Category = FailureCategory.Compilation, FourWay = FourWay.Planning, Fingerprint = "f", Rule = "r", Why = "w" },
            Timeline =
            [
                new() { Phase = AttemptPhase.Pinning, At = Start },
                new() { Phase = AttemptPhase.Verifying, At = Start },
                new() { Phase = AttemptPhase.Healed, At = Start.AddSeconds(90) },
            ],
        },
    };

    private static (DateTimeOffset Start, DateTimeOffset End) Times(ProtobufMessage span) => (Time(span.Number(7)), Time(span.Number(8)));

    private static DateTimeOffset Time(ulong nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks((long)(nanoseconds / TimeSpan.NanosecondsPerTick));

    private static Dictionary<string, string> Attributes(ProtobufMessage span) => span.All(9).ToDictionary(entry => entry.Text(1), entry => entry.All(2).Single().Text(1));

    private static IEnumerable<string> ServiceNames(OtlpReceiver receiver, string signal) => receiver.All(signal, 1, 1, 1).Where(entry => entry.Text(1) == "service.name")
        .Select(entry => entry.All(2).Single().Text(1)).Distinct();
}
