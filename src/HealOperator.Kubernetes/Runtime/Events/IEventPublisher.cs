using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// Publishes Events about objects in the background: never waits, never throws, drops (and counts) when the server cannot keep up.
/// Equal events within six minutes become one with a count; an object gets a burst of 25, then one per five minutes.
/// </summary>
public interface IEventPublisher
{
    /// <param name="reason">CamelCase word of at most 128 characters; publish it on transitions, not on every reconcile.</param>
    /// <param name="note">A sentence for people, cut to 1 kB. Never a secret.</param>
    /// <param name="action">What the reporter did or tried, in CamelCase; the reason when null.</param>
    /// <param name="related">A second object, such as the Job that the event tells of.</param>
    void Publish(IKubernetesObject regarding, EventType type, string reason, string note, string? action = null, IKubernetesObject? related = null);
}
