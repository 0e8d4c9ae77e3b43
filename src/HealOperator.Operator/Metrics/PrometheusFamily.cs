using System.Globalization;
using System.Text;

namespace HealOperator.Operator.Metrics;

/// <summary>One family of the page: HELP, TYPE and the samples, which Prometheus wants together and each series once.</summary>
internal sealed class PrometheusFamily(string name, string type, string help)
{
    private readonly StringBuilder _samples = new();
    private readonly HashSet<string> _series = new(StringComparer.Ordinal);

    public string Type => type;

    /// <summary>Adds a counter's or gauge's sample, unless the series has one.</summary>
    public void Add(string labels, string value)
    {
        if (_series.Add(labels)) Line("", labels, value);
    }

    /// <summary>Adds a histogram's samples, unless the series has some.</summary>
    /// <param name="labels">Labels without le.</param>
    /// <param name="buckets">Bounds ascending, infinity at the end, with the number of values in each bucket alone.</param>
    /// <param name="sum">Sum of the values.</param>
    public void Add(string labels, IEnumerable<(double Bound, long Count)> buckets, double sum)
    {
        if (!_series.Add(labels)) return;
        long count = 0;
        foreach (var bucket in buckets)
        {
            count += bucket.Count;
            Line("_bucket", PrometheusLabels.Join(labels, $"le=\"{Number(bucket.Bound)}\""), Number(count));
        }

        Line("_sum", labels, Number(sum));
        Line("_count", labels, Number(count));
    }

    public void WriteTo(StringBuilder page)
    {
        if (_samples.Length == 0) return;
        page.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n')
            .Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n').Append(_samples);
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private void Line(string suffix, string labels, string value)
    {
        _samples.Append(name).Append(suffix);
        if (labels.Length > 0) _samples.Append('{').Append(labels).Append('}');
        _samples.Append(' ').Append(value).Append('\n');
    }
}
