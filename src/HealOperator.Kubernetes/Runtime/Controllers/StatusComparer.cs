using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Tells whether a status needs writing: by meaning, with <c>lastTransitionTime</c> left aside, so that repeating a reconcile writes nothing.</summary>
public static class StatusComparer
{
    public static bool AreEquivalent<T>(T? left, T? right, JsonTypeInfo<T> typeInfo) =>
        JsonNode.DeepEquals(Normalize(left, typeInfo), Normalize(right, typeInfo));

    private static JsonNode? Normalize<T>(T? value, JsonTypeInfo<T> typeInfo)
    {
        var node = value is null ? null : JsonSerializer.SerializeToNode(value, typeInfo);
        StripTransitionTimes(node);
        return node;
    }

    private static void StripTransitionTimes(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject content:
                content.Remove("lastTransitionTime");
                foreach (var (_, child) in content)
                {
                    StripTransitionTimes(child);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    StripTransitionTimes(item);
                }

                break;
        }
    }
}
