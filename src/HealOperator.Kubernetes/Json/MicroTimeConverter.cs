using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealOperator.Kubernetes.Json;

/// <summary>
/// metav1.MicroTime: written in UTC with exactly six fractional digits, since the API server answers any other number of
/// digits with 400; read with any number of fractional digits and any offset.
/// </summary>
public sealed class MicroTimeConverter : JsonConverter<DateTimeOffset>
{
    /// <summary>The text of a time, for JSON that is built by hand.</summary>
    public static string Format(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));
}
