using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace HealOperator.Operator.Crds;

/// <summary>Turns a C# type into a structural schema as apiextensions v1 wants it.</summary>
internal static class StructuralSchema
{
    /// <summary>The schema of a property of a kind: its spec or its status.</summary>
    /// <param name="property">Its type has metadata in <paramref name="options"/>.</param>
    /// <param name="options">Generated JSON metadata: what is written on the wire is what the schema describes.</param>
    /// <param name="defaults">Whether defaults are put in: into a spec, never into a status, which one writer owns.</param>
    public static JsonObject Of(PropertyInfo property, JsonSerializerOptions options, bool defaults)
    {
        var exporter = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Transform(context, node, defaults),
        };
        var schema = options.GetJsonSchemaAsNode(property.PropertyType, exporter).AsObject();
        SchemaReferences.Expand(schema);
        SchemaAttributes.Apply(schema, property);
        SchemaAttributes.ApplyRules(schema, property);
        return Ordered(schema);
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node, bool defaults)
    {
        var schema = Normalise(node, context.TypeInfo.Type);
        if (context.PropertyInfo is { AttributeProvider: { } property } info)
        {
            SchemaAttributes.Apply(schema, property);
            if (defaults) SchemaDefaults.Apply(schema, info);
        }

        SchemaAttributes.ApplyRules(schema, context.TypeInfo.Type);
        if (MayBeEmpty(schema)) schema["nullable"] = true;
        return Ordered(schema);
    }

    /// <summary>Kubernetes 1.20 built with Go 1.19 or later takes an empty text for null, and refuses it where null is not allowed.</summary>
    private static bool MayBeEmpty(JsonObject schema) =>
        schema["type"]?.GetValue<string>() == "string" && !schema.ContainsKey("minLength") && !schema.ContainsKey("pattern") && !schema.ContainsKey("enum") && !schema.ContainsKey("format");

    /// <summary>One type, no null: structural schemas know neither unions of types nor booleans in place of a schema.</summary>
    private static JsonObject Normalise(JsonNode node, Type type)
    {
        if (node is not JsonObject schema)
            return new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true };
        if (schema["type"] is JsonArray types)
            schema["type"] = types.Select(name => name!.GetValue<string>()).Single(name => name != "null");
        if (schema["type"]?.GetValue<string>() == "integer")
            schema["format"] = (Nullable.GetUnderlyingType(type) ?? type) == typeof(int) ? "int32" : "int64";
        if (schema["enum"] is JsonArray values)
        {
            schema["type"] = "string";
            schema["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }

        return schema;
    }

    private static JsonObject Ordered(JsonObject schema)
    {
        string[] first = ["description", "type", "format", "enum", "default"];
        string[] last = ["required", "properties", "additionalProperties", "items"];
        int Rank(string key) => Array.IndexOf(first, key) is >= 0 and var front ? front : 100 + Array.IndexOf(last, key);
        return new JsonObject(schema
            .OrderBy(field => Rank(field.Key)).ThenBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
    }
}
