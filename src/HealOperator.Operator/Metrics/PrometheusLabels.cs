using OpenTelemetry;

namespace HealOperator.Operator.Metrics;

/// <summary>Labels of a series as text, in the order of their names, so that the same labels are the same text.</summary>
internal static class PrometheusLabels
{
    public static string Of(ReadOnlyTagCollection tags)
    {
        var labels = new List<KeyValuePair<string, object?>>(tags.Count);
        foreach (var tag in tags) labels.Add(tag);
        return Of(labels);
    }

    /// <summary>Attributes whose names become the same one are one label, their values joined by a semicolon, as OpenTelemetry says.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(',', tags
        .GroupBy(tag => PrometheusNames.Clean(tag.Key), StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key}=\"{Escape(string.Join(';', group.Select(tag => tag.Value)))}\""));

    public static string Join(string first, string second) => first.Length == 0 ? second : first + "," + second;

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
