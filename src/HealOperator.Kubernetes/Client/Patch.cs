using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace HealOperator.Kubernetes.Client;

/// <summary>A change of part of an object.</summary>
/// <param name="Type">The patch language.</param>
/// <param name="Content">The patch as UTF-8 JSON.</param>
public sealed record Patch(PatchType Type, ReadOnlyMemory<byte> Content)
{
    /// <summary>A merge patch (RFC 7386): given fields replace, nulls remove. Put <c>metadata.resourceVersion</c> in it to guard the write.</summary>
    public static Patch Merge(JsonObject content) => new(PatchType.Merge, Utf8(content));

    /// <summary>A merge patch of a typed value.</summary>
    public static Patch Merge<T>(T content, JsonTypeInfo<T> typeInfo) => new(PatchType.Merge, JsonSerializer.SerializeToUtf8Bytes(content, typeInfo));

    /// <summary>A JSON patch (RFC 6902), applied as a whole or not at all; begin it with <c>test</c> operations to guard it.</summary>
    public static Patch Json(params JsonObject[] operations) => new(PatchType.Json, Utf8(new JsonArray([.. operations])));

    /// <summary>The operation <c>{op, path, value}</c> for <see cref="Json"/>.</summary>
    public static JsonObject Operation(string op, string path, JsonNode? value = null)
    {
        var operation = new JsonObject { ["op"] = op, ["path"] = path };
        if (op is not "remove")
        {
            operation["value"] = value;
        }

        return operation;
    }

    private static byte[] Utf8(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            node.WriteTo(writer);
        }

        return buffer.ToArray();
    }
}
