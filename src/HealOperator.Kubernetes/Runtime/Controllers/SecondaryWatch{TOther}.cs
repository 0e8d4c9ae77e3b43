using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Leads changes of one kind to the queue of a controller of another.</summary>
internal sealed class SecondaryWatch<TOther>(
    Func<TOther, IEnumerable<NamespacedName>> map,
    EntityPredicate<TOther> predicate,
    Action<NamespacedName> enqueue,
    ILogger logger)
    where TOther : class, IKubernetesObject
{
    public void OnChanged(EntityChange<TOther> change)
    {
        try
        {
            if (change.Kind != EntityChangeKind.Modified)
            {
                Enqueue(map(change.Entity));
            }
            else if (predicate.Matches(change.Before!, change.Entity))
            {
                // Both: what the object no longer points to has lost something, too.
                Enqueue(map(change.Before!).Union(map(change.Entity)));
            }
        }
        catch (Exception exception)
        {
            // One object that the map cannot cope with must not end the watch of all others.
            RuntimeLog.MapFailed(logger, exception, EntityDescriptor.Of<TOther>().Resource, change.Entity.Key().ToString());
        }
    }

    private void Enqueue(IEnumerable<NamespacedName> keys)
    {
        foreach (var key in keys)
        {
            enqueue(key);
        }
    }
}
