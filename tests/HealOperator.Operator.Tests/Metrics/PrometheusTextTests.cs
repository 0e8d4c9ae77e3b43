using System.Diagnostics.Metrics;
using HealOperator.Operator.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Tests.Metrics;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter _meter = new($"test.{Guid.NewGuid():N}");
    private readonly Exporter _exporter = new();
    private readonly MeterProvider _provider;

    public PrometheusTextTests() => _provider = Sdk.CreateMeterProviderBuilder().AddMeter(_meter.Name)
        .AddView("wait", new ExplicitBucketHistogramConfiguration { Boundaries = [0.5, 1] })
        .AddReader(new BaseExportingMetricReader(_exporter)).Build();

    [Fact]
    public void Of_CounterGaugeAndHistogram_IsWhatPrometheusReads()
    {
        _meter.CreateCounter<long>("work.done", description: "Work\n of a \\.").Add(3, new KeyValuePair<string, object?>("kind", "a\"b\\c\nd"));
        _meter.CreateObservableGauge("queue.depth", () => 2.5, description: "Depth.");
        _meter.CreateHistogram<double>("wait", "s", "Wait.").Record(0.7);

        Page().Split('\n').ShouldBe(
            [
                "# HELP queue_depth Depth.", "# TYPE queue_depth gauge", "queue_depth 2.5",
                "# HELP wait_seconds Wait.", "# TYPE wait_seconds histogram",
                "wait_seconds_bucket{le=\"0.5\"} 0", "wait_seconds_bucket{le=\"1\"} 1", "wait_seconds_bucket{le=\"+Inf\"} 1", "wait_seconds_sum 0.7", "wait_seconds_count 1",
                "# HELP work_done_total Work\\n of a \\\\.", "# TYPE work_done_total counter", "work_done_total{kind=\"a\\\"b\\\\c\\nd\"} 3",
                "",
            ],
            ignoreOrder: false);
    }

    [Fact]
    public void Of_TwoInstrumentsOfOneFamily_IsOneFamilyWithEachSeriesOnce()
    {
        _meter.CreateCounter<long>("work.done", description: "Work.").Add(1, new KeyValuePair<string, object?>("kind", "a"));
        _meter.CreateCounter<long>("work_done_total", description: "The same.").Add(5, new KeyValuePair<string, object?>("kind", "b"));
        _meter.CreateObservableGauge("work.done.total", () => 7, description: "Another type.");

        Page().ShouldBe("# HELP work_done_total Work.\n# TYPE work_done_total counter\nwork_done_total{kind=\"a\"} 1\nwork_done_total{kind=\"b\"} 5\n");
    }

    [Fact]
    public void Of_AttributesThatBecomeOneLabel_AreJoined()
    {
        _meter.CreateCounter<long>("work").Add(1, new("b", 1), new("a.b", "x"), new("a_b", "y"));

        Page().ShouldContain("work_total{a_b=\"x;y\",b=\"1\"} 1\n");
    }

    [Fact]
    public void Of_DeclaredHistogram_IsThereAtZeroUntilMeasured()
    {
        var declared = new DeclaredHistogram("wait", "s", "Wait.", [0.5, 1], [[new("kind", "a")], [new("kind", "b")]]);
        declared.Create(_meter).Record(0.7, new KeyValuePair<string, object?>("kind", "b"));

        var page = Page(declared);

        page.ShouldContain("wait_seconds_bucket{kind=\"a\",le=\"+Inf\"} 0\nwait_seconds_sum{kind=\"a\"} 0\nwait_seconds_count{kind=\"a\"} 0\n");
        page.ShouldContain("wait_seconds_count{kind=\"b\"} 1\n");
        page.Split("# TYPE wait_seconds histogram").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("a.b", "s", false, "a_b_seconds")]
    [InlineData("a_seconds", "s", true, "a_seconds_total")]
    [InlineData("a.memory", "By", false, "a_memory_bytes")]
    [InlineData("a.workers", "{worker}", false, "a_workers")]
    [InlineData("a.share", "1", false, "a_share_ratio")]
    [InlineData("a.count", "1", true, "a_count_total")]
    [InlineData("2x", null, false, "_2x")]
    public void Family_NameAndUnit_BecomeThePrometheusName(string name, string? unit, bool counter, string expected) =>
        PrometheusNames.Family(name, unit, counter).ShouldBe(expected);

    public void Dispose()
    {
        _provider.Dispose();
        _meter.Dispose();
    }

    private string Page(params DeclaredHistogram[] declared)
    {
        _exporter.Declared = declared;
        _provider.ForceFlush();
        return _exporter.Text;
    }

    private sealed class Exporter : BaseExporter<Metric>
    {
        public string Text { get; private set; } = "";

        public IReadOnlyList<DeclaredHistogram> Declared { get; set; } = [];

        public override ExportResult Export(in Batch<Metric> batch)
        {
            Text = PrometheusText.Of(batch, Declared);
            return ExportResult.Success;
        }
    }
}
