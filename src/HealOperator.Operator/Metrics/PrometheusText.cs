using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>Writes collected metrics in Prometheus' text format (version 0.0.4).</summary>
internal static class PrometheusText
{
    public static string Of(in Batch<Metric> batch)
    {
        var text = new StringBuilder();
        foreach (var metric in batch) Append(text, metric);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Metric metric)
    {
        var counts = metric.MetricType is MetricType.LongSum or MetricType.DoubleSum;
        var name = Name(metric.Name) + (metric.Unit == "s" ? "_seconds" : "") + (counts ? "_total" : "");
        var type = metric.MetricType is MetricType.Histogram ? "histogram" : counts ? "counter" : "gauge";
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {metric.Description}\n# TYPE {name} {type}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = Labels(point);
            switch (metric.MetricType)
            {
                case MetricType.Histogram:
                    AppendHistogram(text, name, labels, point);
                    break;
                case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                    Line(text, name, labels, point.GetSumLong());
                    break;
                case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                    Line(text, name, labels, point.GetSumDouble());
                    break;
                case MetricType.LongGauge:
                    Line(text, name, labels, point.GetGaugeLastValueLong());
                    break;
                case MetricType.DoubleGauge:
                    Line(text, name, labels, point.GetGaugeLastValueDouble());
                    break;
            }
        }
    }

    private static void AppendHistogram(StringBuilder text, string name, string labels, in MetricPoint point)
    {
        long count = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            count += bucket.BucketCount;
            var bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : bucket.ExplicitBound.ToString(CultureInfo.InvariantCulture);
            Line(text, name + "_bucket", Join(labels, $"le=\"{bound}\""), count);
        }

        Line(text, name + "_sum", labels, point.GetHistogramSum());
        Line(text, name + "_count", labels, point.GetHistogramCount());
    }

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length > 0 ? "{" + labels + "}" : "").Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Labels(in MetricPoint point)
    {
        var labels = "";
        foreach (var tag in point.Tags) labels = Join(labels, $"{Name(tag.Key)}=\"{Escape(tag.Value)}\"");
        return labels;
    }

    private static string Join(string first, string second) => first.Length == 0 ? second : first + "," + second;

    private static string Name(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Escape(object? value) =>
        (value?.ToString() ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
