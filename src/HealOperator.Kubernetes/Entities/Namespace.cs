namespace HealOperator.Kubernetes.Entities;

/// <summary>A namespace.</summary>
[KubernetesEntity("", "v1", "Namespace", "namespaces", Namespaced = false)]
public sealed record Namespace : KubernetesObject
{
    public NamespaceStatus? Status { get; init; }
}
