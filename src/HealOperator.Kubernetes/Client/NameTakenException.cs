using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Client;

/// <summary>The deterministic name of a child belongs to an object of another owner, which is left alone.</summary>
public sealed class NameTakenException(IKubernetesObject found, IKubernetesObject owner)
    : Exception($"{found.Kind} {found.Key()} exists already and is not owned by {owner.Kind} {owner.Key()} (uid {owner.Metadata.Uid}); rename or delete it.");
