using System.Diagnostics.Metrics;
using HealOperator.Operator.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Tests.Metrics;

public sealed class PrometheusTextTests
{
    [Fact]
    public void Of_CounterGaugeAndHistogram_IsWhatPrometheusReads()
    {
        using var meter = new Meter("test.prometheus");
        var exporter = new Exporter();
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name)
            .AddView("wait", new ExplicitBucketHistogramConfiguration { Boundaries = [0.5, 1] })
            .AddReader(new BaseExportingMetricReader(exporter)).Build();
        meter.CreateCounter<long>("work.done", description: "Work.").Add(3, new KeyValuePair<string, object?>("kind", "a\"b\\c\nd"));
        meter.CreateObservableGauge("queue.depth", () => 2.5, description: "Depth.");
        meter.CreateHistogram<double>("wait", "s", "Wait.").Record(0.7);

        provider.ForceFlush();

        exporter.Text.Split('\n').ShouldBe(
            [
                "# HELP work_done_total Work.", "# TYPE work_done_total counter", "work_done_total{kind=\"a\\\"b\\\\c\\nd\"} 3",
                "# HELP queue_depth Depth.", "# TYPE queue_depth gauge", "queue_depth 2.5",
                "# HELP wait_seconds Wait.", "# TYPE wait_seconds histogram",
                "wait_seconds_bucket{le=\"0.5\"} 0", "wait_seconds_bucket{le=\"1\"} 1", "wait_seconds_bucket{le=\"+Inf\"} 1", "wait_seconds_sum 0.7", "wait_seconds_count 1",
                "",
            ],
            ignoreOrder: false);
    }

    private sealed class Exporter : BaseExporter<Metric>
    {
        public string Text { get; private set; } = "";

        public override ExportResult Export(in Batch<Metric> batch)
        {
            Text = PrometheusText.Of(batch);
            return ExportResult.Success;
        }
    }
}
