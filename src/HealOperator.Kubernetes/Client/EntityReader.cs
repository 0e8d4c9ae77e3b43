using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Kubernetes.Client;

/// <summary>Reads entities out of answers such that one bad object never hides the others.</summary>
internal sealed class EntityReader(JsonSerializerOptions options)
{
    public JsonTypeInfo<T> TypeInfo<T>() => options.TypeInfo<T>();

    public T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class, IKubernetesObject =>
        JsonSerializer.Deserialize(utf8, TypeInfo<T>()) ?? throw new JsonException($"The answer is null where a {typeof(T).Name} was expected.");

    public KubernetesList<T> ReadList<T>(ReadOnlyMemory<byte> utf8)
        where T : class, IKubernetesObject
    {
        using var document = JsonDocument.Parse(utf8);
        var items = new List<T>();
        var undecodable = new List<UndecodableObject>();
        if (document.RootElement.TryGetProperty("items", out var array) && array.ValueKind == JsonValueKind.Array)
        {
            items.EnsureCapacity(array.GetArrayLength());
            foreach (var element in array.EnumerateArray())
            {
                if (TryRead<T>(element, out var entity, out var problem))
                {
                    items.Add(entity!);
                }
                else
                {
                    undecodable.Add(problem!);
                }
            }
        }

        var metadata = document.RootElement.TryGetProperty("metadata", out var meta) ? meta.Deserialize(TypeInfo<ListMeta>()) : null;
        return new KubernetesList<T> { Metadata = metadata ?? new ListMeta(), Items = items, Undecodable = undecodable };
    }

    public WatchEvent<T> ReadEvent<T>(JsonElement line, ApiRequest request)
        where T : class, IKubernetesObject
    {
        var type = line.GetProperty("type").GetString();
        var value = line.GetProperty("object");
        if (type == "ERROR")
        {
            throw ApiError.From(value.Deserialize(TypeInfo<Status>()) ?? new Status(), request);
        }

        var version = value.GetProperty("metadata").GetProperty("resourceVersion").GetString()!;
        if (type == "BOOKMARK")
        {
            return new WatchEvent<T>(WatchEventType.Bookmark, version);
        }

        TryRead<T>(value, out var entity, out var problem);
        return new WatchEvent<T>(
            type switch
            {
                "ADDED" => WatchEventType.Added,
                "MODIFIED" => WatchEventType.Modified,
                "DELETED" => WatchEventType.Deleted,
                _ => throw new JsonException($"{request}: unknown watch event type '{type}'."),
            },
            version,
            entity,
            problem);
    }

    private bool TryRead<T>(JsonElement element, out T? entity, out UndecodableObject? problem)
        where T : class, IKubernetesObject
    {
        try
        {
            entity = element.Deserialize(TypeInfo<T>());
            problem = null;
            return entity is not null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            entity = null;
            problem = new UndecodableObject(Identify(element), exception.Message);
            return false;
        }
    }

    private static ObjectMeta Identify(JsonElement element)
    {
        var metadata = element.TryGetProperty("metadata", out var found) ? found : default;
        return new ObjectMeta
        {
            Namespace = Text(metadata, "namespace"),
            Name = Text(metadata, "name"),
            Uid = Text(metadata, "uid"),
            ResourceVersion = Text(metadata, "resourceVersion"),
        };
    }

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
