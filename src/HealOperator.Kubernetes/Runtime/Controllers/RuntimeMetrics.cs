using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>What the runtime measures; names follow OpenTelemetry's conventions.</summary>
internal static class RuntimeMetrics
{
    private static readonly Meter Meter = new(KubernetesMetrics.MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "kubernetes.operator.reconciliation.duration",
        "s",
        "Time of one reconcile.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300] });

    private static readonly UpDownCounter<int> ActiveWorkers = Meter.CreateUpDownCounter<int>(
        "kubernetes.operator.workers.active", "{workers}", "Workers in a reconcile.");

    private static readonly Counter<long> DroppedEvents = Meter.CreateCounter<long>(
        "kubernetes.operator.events.dropped", "{events}", "Events that were not published.");

    public static void Reconciled(string controller, string result, TimeSpan elapsed) =>
        Duration.Record(elapsed.TotalSeconds, new TagList { { "controller", controller }, { "result", result } });

    public static void WorkerBusy(string controller, int change) => ActiveWorkers.Add(change, new KeyValuePair<string, object?>("controller", controller));

    public static void EventDropped(string why) => DroppedEvents.Add(1, new KeyValuePair<string, object?>("error.type", why));
}
