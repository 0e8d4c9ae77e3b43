using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>One event of a watch: exactly one of <see cref="Entity"/> and <see cref="Undecodable"/> is set, none for a bookmark.</summary>
/// <param name="ResourceVersion">The version to resume from after this event.</param>
public sealed record WatchEvent<T>(WatchEventType Type, string ResourceVersion, T? Entity = null, UndecodableObject? Undecodable = null)
    where T : class, IKubernetesObject;
