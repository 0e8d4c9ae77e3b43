using System.Text;
using HealOperator.Kubernetes;
using HealOperator.Kubernetes.Client;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>What /metrics answers. The SDK collects when the page is asked for.</summary>
internal sealed class MetricsPage : IDisposable
{
    private readonly Lock _lock = new();
    private readonly PageExporter _exporter = new();
    private readonly BaseExportingMetricReader _reader;
    private readonly MeterProvider _provider;
    private readonly IKubernetesClient _client;

    public MetricsPage(IKubernetesClient client)
    {
        _client = client;
        _reader = new(_exporter) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };
        _provider = Sdk.CreateMeterProviderBuilder().AddMeter(KubernetesMetrics.MeterName, PhaseMetrics.MeterName).AddReader(_reader).Build();
    }

    public string Render()
    {
        lock (_lock)
        {
            _reader.Collect();
            return _exporter.Page + Requests();
        }
    }

    public void Dispose() => _provider.Dispose();

    private string Requests()
    {
        var text = new StringBuilder("# HELP kubernetes_client_requests_total Requests to the API server.\n# TYPE kubernetes_client_requests_total counter\n");
        foreach (var (key, count) in _client.Requests.Snapshot().OrderBy(entry => entry.Key.Resource, StringComparer.Ordinal).ThenBy(entry => entry.Key.Verb, StringComparer.Ordinal))
            text.Append("kubernetes_client_requests_total{verb=\"").Append(key.Verb).Append("\",resource=\"").Append(key.Resource).Append("\"} ").Append(count).Append('\n');
        return text.ToString();
    }

    private sealed class PageExporter : BaseExporter<Metric>
    {
        public string Page { get; private set; } = "";

        public override ExportResult Export(in Batch<Metric> batch)
        {
            Page = PrometheusText.Of(batch);
            return ExportResult.Success;
        }
    }
}
