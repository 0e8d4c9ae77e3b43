using System.Text.Json;
using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;

namespace HealOperator.Operator.Acting;

/// <summary>
/// Writes a status where it has changed. Replaced as a whole, guarded by the version that was decided on: the status of an object has one
/// writer.
/// </summary>
internal static class StatusWriter
{
    /// <summary>Writes the object's status. The object as it is now; the same one when nothing had changed; null when it is gone.</summary>
    /// <exception cref="ConflictException">Somebody changed the object in between: decide anew.</exception>
    public static async Task<T?> WriteAsync<T, TStatus>(IKubernetesClient client, T before, T after, Func<T, TStatus?> status, CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        if (JsonNode.DeepEquals(Node(client, status(before)), Node(client, status(after)))) return before;
        try
        {
            return await client.UpdateStatusAsync(after, cancellationToken);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private static JsonNode? Node<TStatus>(IKubernetesClient client, TStatus? status) =>
        status is null ? null : JsonSerializer.SerializeToNode(status, client.JsonOptions.TypeInfo<TStatus>());
}
