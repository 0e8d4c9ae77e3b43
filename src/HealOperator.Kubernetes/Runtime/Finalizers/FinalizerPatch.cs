using System.Globalization;
using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// Puts a finalizer on and takes it off by JSON patches that test the list they change, so that the finalizers of others survive
/// whatever happens at the same time.
/// </summary>
public static class FinalizerPatch
{
    private const string Path = "/metadata/finalizers";
    private const int Attempts = 5;

    /// <summary>Adds the finalizer, unless it is there or the object is being deleted.</summary>
    /// <returns>The object as it is now; null when it is gone.</returns>
    public static Task<T?> AddAsync<T>(IKubernetesClient client, T entity, string finalizer, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => ChangeAsync(client, entity, current => Addition(current, finalizer), cancellationToken);

    /// <summary>Removes the finalizer if it is there.</summary>
    /// <returns>The object as it is now; null when it is gone, as it often is after this.</returns>
    public static Task<T?> RemoveAsync<T>(IKubernetesClient client, T entity, string finalizer, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject => ChangeAsync(client, entity, current => Removal(current, finalizer), cancellationToken);

    private static JsonObject[]? Addition(IKubernetesObject entity, string finalizer)
    {
        if (entity.IsDeleting() || entity.HasFinalizer(finalizer))
        {
            return null;
        }

        return entity.Metadata.Finalizers is { Count: > 0 } present
            ?
            [
                Patch.Operation("test", Path, new JsonArray([.. present.Select(name => JsonValue.Create(name))])),
                Patch.Operation("add", $"{Path}/-", finalizer),
            ]
            : [Patch.Operation("test", Path), Patch.Operation("add", Path, new JsonArray(finalizer))];
    }

    private static JsonObject[]? Removal(IKubernetesObject entity, string finalizer)
    {
        var index = entity.Metadata.Finalizers?.ToList().IndexOf(finalizer) ?? -1;
        if (index < 0)
        {
            return null;
        }

        var entry = $"{Path}/{index.ToString(CultureInfo.InvariantCulture)}";
        return [Patch.Operation("test", entry, finalizer), Patch.Operation("remove", entry)];
    }

    private static async Task<T?> ChangeAsync<T>(
        IKubernetesClient client,
        T entity,
        Func<T, JsonObject[]?> change,
        CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        var (name, ns, uid) = (entity.Metadata.Name!, entity.Metadata.Namespace, entity.Metadata.Uid!);
        T? current = entity;
        for (var attempt = 1; ; attempt++)
        {
            if (change(current) is not { } operations)
            {
                return current;
            }

            try
            {
                return await client.PatchAsync<T>(
                    name,
                    ns,
                    Patch.Json([Patch.Operation("test", "/metadata/uid", uid), .. operations]),
                    cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (KubernetesException exception) when (attempt < Attempts && exception is InvalidException or ConflictException)
            {
                // A test did not hold: the list has changed, or the name belongs to another object by now.
                current = await client.GetAsync<T>(name, ns, cancellationToken).ConfigureAwait(false);
                if (current is null || current.Metadata.Uid != uid)
                {
                    return null;
                }
            }
        }
    }
}
