using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Json;

/// <summary>Reads a quantity from a string or a bare number (people write <c>cpu: 1</c>), and writes a string.</summary>
public sealed class QuantityConverter : JsonConverter<Quantity>
{
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString() ?? string.Empty);

    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
