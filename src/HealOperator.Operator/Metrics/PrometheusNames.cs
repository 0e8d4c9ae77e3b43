using OpenTelemetry.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>OpenTelemetry's names as Prometheus wants them: base unit and _total at the end, nothing but letters, digits and underscores.</summary>
internal static class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal) { ["s"] = "seconds", ["By"] = "bytes", ["1"] = "ratio", ["Cel"] = "celsius" };

    /// <summary>Name of a metric's family.</summary>
    public static string Family(string name, string? unit, bool isCounter)
    {
        var family = Clean(name);
        // A unit in braces is a note for people: {request}.
        if (!string.IsNullOrEmpty(unit) && !unit.StartsWith('{') && !(isCounter && unit == "1")) family = WithSuffix(family, Units.GetValueOrDefault(unit) ?? Clean(unit));
        return isCounter ? WithSuffix(family, "total") : family;
    }

    /// <summary>The type of a family; null for what the text format cannot say.</summary>
    public static string? Type(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic or MetricType.LongGauge or MetricType.DoubleGauge => "gauge",
        MetricType.Histogram => "histogram",
        _ => null,
    };

    /// <summary>A name of a label, or a part of a family's.</summary>
    public static string Clean(string name)
    {
        var clean = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return clean.Length == 0 || char.IsAsciiDigit(clean[0]) ? "_" + clean : clean;
    }

    private static string WithSuffix(string name, string suffix) =>
        name == suffix || name.EndsWith("_" + suffix, StringComparison.Ordinal) ? name : $"{name}_{suffix}";
}
