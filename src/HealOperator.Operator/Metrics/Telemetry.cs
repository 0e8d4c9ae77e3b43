using HealOperator.Kubernetes;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>The OpenTelemetry SDK of this process. It must be made before anything is counted: what nobody listens to is lost.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly MeterProvider _meters;

    public Telemetry(MetricsPage page) => _meters = Sdk.CreateMeterProviderBuilder()
        .AddMeter(KubernetesMetrics.MeterName, HealMetrics.MeterName)
        .AddView(instrument => instrument.Meter.Name == HealMetrics.MeterName ? new() { CardinalityLimit = HealMetrics.MostSeries } : null)
        .AddReader(page.Reader)
        .Build();

    public void Dispose() => _meters.Dispose();
}
