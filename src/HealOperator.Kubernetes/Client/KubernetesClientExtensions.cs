using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>Patterns that need more than one request.</summary>
public static class KubernetesClientExtensions
{
    /// <summary>
    /// Makes sure that a child with a deterministic name exists exactly once, however stale the caller's view is and wherever a former try
    /// was cut off: a name that is taken, or a create without an answer, is resolved by reading the object and comparing its owner's UID.
    /// </summary>
    /// <param name="child">With a name; the owner reference is added.</param>
    /// <returns>The child, new or found, and whether this call made it.</returns>
    /// <exception cref="NameTakenException">An object of that name exists and belongs to something else.</exception>
    public static async Task<(T Child, bool Created)> EnsureChildAsync<T>(
        this IKubernetesClient client,
        T child,
        IKubernetesObject owner,
        CancellationToken cancellationToken = default)
        where T : KubernetesObject
    {
        var owned = child.IsOwnedBy(owner)
            ? child
            : child with { Metadata = child.Metadata with { OwnerReferences = [.. child.Metadata.OwnerReferences ?? [], owner.ToOwnerReference()] } };
        try
        {
            return (await client.CreateAsync(owned, cancellationToken).ConfigureAwait(false), true);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && exception is AlreadyExistsException or TimeoutException or HttpRequestException or IOException)
        {
            var found = await client.GetAsync<T>(owned.Metadata.Name!, owned.Metadata.Namespace, cancellationToken).ConfigureAwait(false);
            if (found is null)
            {
                throw;
            }

            return found.IsOwnedBy(owner) ? (found, false) : throw new NameTakenException(found, owner);
        }
    }
}
