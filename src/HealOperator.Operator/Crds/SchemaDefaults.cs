using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace HealOperator.Operator.Crds;

/// <summary>
/// Puts the default that the C# type has into the schema, so that the two cannot disagree; the API server fills it in, and the reader of the
/// generated JSON metadata, which drops initial values of absent fields, never meets an absent one.
/// </summary>
internal static class SchemaDefaults
{
    public static void Apply(JsonObject schema, JsonPropertyInfo property)
    {
        if (property.IsRequired || property.Get is not { } read) return;
        var declared = property.AttributeProvider!.GetCustomAttributes(typeof(DefaultValueAttribute), inherit: true).Length > 0;
        var value = read(Activator.CreateInstance(property.DeclaringType)!);
        if (value is null || (!declared && property.PropertyType.IsValueType && value.Equals(Activator.CreateInstance(property.PropertyType)))) return;
        schema["default"] = schema["type"]!.GetValue<string>() == "object"
            ? new JsonObject()
            : JsonSerializer.SerializeToNode(value, property.Options.GetTypeInfo(property.PropertyType));
    }
}
