using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>What /metrics answers. The SDK collects when the page is asked for.</summary>
internal sealed class MetricsPage
{
    private readonly Lock _lock = new();
    private readonly PageExporter _exporter = new();

    public MetricsPage() => Reader = new BaseExportingMetricReader(_exporter) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };

    /// <summary>To be added to a meter provider.</summary>
    public MetricReader Reader { get; }

    public string Render()
    {
        lock (_lock)
        {
            Reader.Collect();
            return _exporter.Page;
        }
    }

    private sealed class PageExporter : BaseExporter<Metric>
    {
        public string Page { get; private set; } = "";

        public override ExportResult Export(in Batch<Metric> batch)
        {
            Page = PrometheusText.Of(batch, TimeToGreenHistograms.All);
            return ExportResult.Success;
        }
    }
}
