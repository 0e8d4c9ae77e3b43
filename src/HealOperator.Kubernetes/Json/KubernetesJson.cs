using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace HealOperator.Kubernetes.Json;

/// <summary>The one way this library reads and writes JSON.</summary>
public static class KubernetesJson
{
    /// <summary>
    /// Options with generated metadata only: camelCase, nulls left out, enums as strings, times as the API wants them.
    /// </summary>
    /// <param name="contexts">The <see cref="JsonSerializerContext"/>s of the caller's own entity types.</param>
    public static JsonSerializerOptions CreateOptions(params IEnumerable<IJsonTypeInfoResolver> contexts)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = JsonTypeInfoResolver.Combine([KubernetesJsonContext.Default, .. contexts]),
            Converters = { new TimeConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The generated metadata of <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidOperationException">No registered context knows the type; the message says what to add.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>(this JsonSerializerOptions options) =>
        options.TryGetTypeInfo(typeof(T), out var info)
            ? (JsonTypeInfo<T>)info
            : throw new InvalidOperationException(
                $"No JSON metadata for {typeof(T).FullName}: add [JsonSerializable(typeof({typeof(T).Name}))] to a JsonSerializerContext and pass it to the client configuration.");
}
