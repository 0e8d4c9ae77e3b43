using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>Writes collected metrics in Prometheus' text format (version 0.0.4).</summary>
internal static class PrometheusText
{
    /// <summary>The Content-Type of the format.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The page: families by name, each once, whichever meter its instruments are on.</summary>
    /// <param name="batch">What the SDK collected.</param>
    /// <param name="declared">Histograms whose series are shown at zero where nothing was measured.</param>
    public static string Of(in Batch<Metric> batch, IReadOnlyList<DeclaredHistogram> declared)
    {
        var families = new SortedDictionary<string, PrometheusFamily>(StringComparer.Ordinal);
        foreach (var metric in batch)
        {
            if (PrometheusNames.Type(metric.MetricType) is { } type && Family(families, metric.Name, metric.Unit, type, metric.Description) is { } family) Append(family, metric);
        }

        foreach (var histogram in declared)
        {
            if (Family(families, histogram.Name, histogram.Unit, "histogram", histogram.Description) is not { } family) continue;
            (double Bound, long Count)[] empty = [.. histogram.Bounds.Append(double.PositiveInfinity).Select(bound => (bound, 0L))];
            foreach (var labels in histogram.Series) family.Add(PrometheusLabels.Of(labels), empty, 0);
        }

        var page = new StringBuilder();
        foreach (var family in families.Values) family.WriteTo(page);
        return page.ToString();
    }

    /// <summary>Null where another instrument has taken the name for another type: two types of one name would spoil the whole page.</summary>
    private static PrometheusFamily? Family(SortedDictionary<string, PrometheusFamily> families, string name, string unit, string type, string help)
    {
        var key = PrometheusNames.Family(name, unit, type == "counter");
        if (!families.TryGetValue(key, out var family)) families[key] = family = new(key, type, help);
        return family.Type == type ? family : null;
    }

    private static void Append(PrometheusFamily family, Metric metric)
    {
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = PrometheusLabels.Of(point.Tags);
            switch (metric.MetricType)
            {
                case MetricType.Histogram:
                    family.Add(labels, Buckets(point), point.GetHistogramSum());
                    break;
                case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                    family.Add(labels, PrometheusFamily.Number(point.GetSumLong()));
                    break;
                case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                    family.Add(labels, PrometheusFamily.Number(point.GetSumDouble()));
                    break;
                case MetricType.LongGauge:
                    family.Add(labels, PrometheusFamily.Number(point.GetGaugeLastValueLong()));
                    break;
                case MetricType.DoubleGauge:
                    family.Add(labels, PrometheusFamily.Number(point.GetGaugeLastValueDouble()));
                    break;
            }
        }
    }

    private static List<(double Bound, long Count)> Buckets(in MetricPoint point)
    {
        var buckets = new List<(double, long)>();
        foreach (var bucket in point.GetHistogramBuckets()) buckets.Add((bucket.ExplicitBound, bucket.BucketCount));
        return buckets;
    }
}
