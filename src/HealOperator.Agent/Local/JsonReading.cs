using System.Text.Json;

namespace HealOperator.Agent.Local;

/// <summary>Reads JSON of any shape: what is not there, or is something else, is null or empty.</summary>
internal static class JsonReading
{
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement element) => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;

    public static int? Number(this JsonElement element) => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
