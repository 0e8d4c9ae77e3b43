using System.Text.Json;
using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Local;

/// <summary>
/// Reads tables from JSON: {"raw.orders": ["id", "amount"]}, or [{"name": "raw.orders", "columns": ["id", {"name": "amount"}]}], or
/// the second under the key "tables".
/// </summary>
internal static class TableJson
{
    /// <exception cref="AgentException">It is no JSON; JSON that shows no table gives none.</exception>
    public static IReadOnlyList<TableShape> Parse(string text, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. Tables(document.RootElement).Where(t => t.Columns.Count > 0)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new AgentException(FailureReasons.InvalidRequest, $"{file} is not JSON: {e.Message}", e);
        }
    }

    private static IEnumerable<TableShape> Tables(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().Where(t => Name(t) is not null).Select(t => new TableShape(Name(t)!, Columns(t, "columns"))),
        JsonValueKind.Object when root.TryGetProperty("tables", out var tables) => Tables(tables),
        JsonValueKind.Object => root.EnumerateObject().Select(t => new TableShape(t.Name, Names(t.Value))),
        _ => [],
    };

    private static IReadOnlyList<string> Columns(JsonElement table, string key) =>
        table.ValueKind == JsonValueKind.Object && table.TryGetProperty(key, out var columns) ? Names(columns) : [];

    private static IReadOnlyList<string> Names(JsonElement columns) => columns.ValueKind switch
    {
        JsonValueKind.Array => [.. columns.EnumerateArray().Select(Name).OfType<string>()],
        JsonValueKind.Object when columns.TryGetProperty("columns", out var inner) => Names(inner),
        JsonValueKind.Object => [.. columns.EnumerateObject().Select(c => c.Name)],
        _ => [],
    };

    private static string? Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Object when element.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
        _ => null,
    };
}
