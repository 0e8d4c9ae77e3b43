using System.Diagnostics.Metrics;
using System.Reflection;
using HealOperator.Kubernetes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HealOperator.Operator.Metrics;

/// <summary>
/// The OpenTelemetry SDK of this process: the page always, OTLP where the standard variables ask for it. It must be made before anything is
/// counted: what nobody listens to is lost.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private readonly MeterProvider _meters;
    private readonly TracerProvider? _traces;

    public Telemetry(MetricsPage page, IMeterFactory ours, IConfiguration configuration)
    {
        var otlp = new OtlpSwitches(configuration);
        var meters = Sdk.CreateMeterProviderBuilder().ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(resource => Describe(resource, otlp))
            .AddMeter(KubernetesMetrics.MeterName, HealMetrics.MeterName)
            .AddView(instrument => View(instrument, ours))
            .AddReader(page.Reader);
        _meters = (otlp.Metrics ? meters.AddOtlpExporter() : meters).Build();
        _traces = !otlp.Traces ? null : Sdk.CreateTracerProviderBuilder().ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(resource => Describe(resource, otlp))
            .AddSource(AttemptTracer.SourceName)
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>Sends what is left, for a few seconds at most.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _meters.Dispose();
    }

    /// <summary>
    /// A meter is listened to by its name, and another operator of this process has one of the same name: its counts are not ours, and the SDK
    /// would drop ours when that one is disposed.
    /// </summary>
    private static MetricStreamConfiguration? View(Instrument instrument, IMeterFactory ours) =>
        instrument.Meter.Name != HealMetrics.MeterName ? null
        : ReferenceEquals(instrument.Meter.Scope, ours) ? new() { CardinalityLimit = HealMetrics.MostSeries }
        : MetricStreamConfiguration.Drop;

    private static void Describe(ResourceBuilder resource, OtlpSwitches otlp)
    {
        var version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        if (!otlp.NamesService) resource.AddService("heal-operator", serviceVersion: version);
    }
}
