using System.Text.Json.Nodes;

namespace HealOperator.Core.Replay;

/// <summary>One place in which two documents differ.</summary>
/// <param name="Path">The field, such as <c>primary.line</c>; empty for the whole.</param>
/// <param name="Recorded">What the first has there; null when nothing.</param>
/// <param name="Now">What the second has there; null when nothing.</param>
public sealed record JsonDifference(string Path, string? Recorded, string? Now)
{
    /// <summary>Every field in which two documents differ, in their order; what only one of them has counts.</summary>
    public static IReadOnlyList<JsonDifference> Between(JsonNode? recorded, JsonNode? now) => [.. Compare("", recorded, now)];

    private static IEnumerable<JsonDifference> Compare(string path, JsonNode? recorded, JsonNode? now) => (recorded, now) switch
    {
        (JsonObject a, JsonObject b) => a.Select(field => field.Key).Union(b.Select(field => field.Key))
            .SelectMany(key => Compare(path.Length == 0 ? key : $"{path}.{key}", a[key], b[key])),
        (JsonArray a, JsonArray b) => Enumerable.Range(0, Math.Max(a.Count, b.Count))
            .SelectMany(i => Compare($"{path}[{i}]", i < a.Count ? a[i] : null, i < b.Count ? b[i] : null)),
        _ when JsonNode.DeepEquals(recorded, now) => [],
        _ => [new JsonDifference(path, Text(recorded), Text(now))],
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString();
}
