using System.Text.Json.Nodes;

namespace HealOperator.Operator.Crds;

/// <summary>Writes out what the exporter put in as a reference to an earlier place: structural schemas allow no $ref.</summary>
internal static class SchemaReferences
{
    /// <summary>Replaces every reference below <paramref name="root"/> by a copy of what it points to.</summary>
    public static void Expand(JsonObject root) => Expand(root, root);

    private static void Expand(JsonNode? node, JsonObject root)
    {
        if (node is JsonObject schema && schema["$ref"] is JsonValue pointer)
        {
            schema.Remove("$ref");
            foreach (var (key, value) in Find(root, pointer.GetValue<string>())) schema.TryAdd(key, value?.DeepClone());
        }

        foreach (var child in Children(node)) Expand(child, root);
        if (node is JsonObject list && list["x-kubernetes-list-map-keys"] is JsonArray keys)
        {
            // A key identifies its item, so it is never null.
            foreach (var key in keys) list["items"]!["properties"]![key!.GetValue<string>()]!.AsObject().Remove("nullable");
        }
    }

    private static JsonObject Find(JsonObject root, string pointer) => pointer.Split('/').Skip(1)
        .Aggregate((JsonNode)root, (node, key) => node[key]!).AsObject();

    private static List<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonObject fields => [.. fields.Select(field => field.Value)],
        JsonArray items => [.. items],
        _ => [],
    };
}
