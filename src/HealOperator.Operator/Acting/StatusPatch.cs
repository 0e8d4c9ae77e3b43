using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Operator.Acting;

/// <summary>Writes a status where it has changed: one merge patch that holds only the changes, guarded by UID and version of what was decided on.</summary>
internal static class StatusPatch
{
    /// <summary>Writes the status. The object as it is now; the same one when nothing had changed; null when it is gone.</summary>
    /// <exception cref="ConflictException">Somebody changed the object in between: decide anew.</exception>
    public static async Task<T?> WriteAsync<T, TStatus>(IKubernetesClient client, T entity, TStatus? before, TStatus after, CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        var json = client.JsonOptions.TypeInfo<TStatus>();
        if (Changes(Node(before, json), Node(after, json)!) is not { Count: > 0 } changes) return entity;
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject { ["uid"] = entity.Metadata.Uid, ["resourceVersion"] = entity.Metadata.ResourceVersion },
            ["status"] = changes,
        };
        return await client.PatchAsync<T>(entity.Metadata.Name!, entity.Metadata.Namespace, Patch.Merge(patch), "status", cancellationToken);
    }

    /// <summary>The merge patch (RFC 7386) from one document to the other.</summary>
    internal static JsonObject Changes(JsonObject? before, JsonObject after)
    {
        var changes = new JsonObject();
        foreach (var (key, _) in before ?? [])
        {
            if (!after.ContainsKey(key)) changes[key] = null;
        }

        foreach (var (key, value) in after)
        {
            var old = before?[key];
            if (JsonNode.DeepEquals(old, value)) continue;
            changes[key] = old is JsonObject was && value is JsonObject now ? Changes(was, now) : value?.DeepClone();
        }

        return changes;
    }

    private static JsonObject? Node<TStatus>(TStatus? status, JsonTypeInfo<TStatus> json) =>
        status is null ? null : JsonSerializer.SerializeToNode(status, json)!.AsObject();
}
