namespace HealOperator.Kubernetes.Entities;

/// <summary>The key of an object within its kind; the namespace is empty for cluster-scoped kinds.</summary>
public readonly record struct NamespacedName(string Namespace, string Name)
{
    /// <summary>The key of <paramref name="entity"/>.</summary>
    public static NamespacedName Of(IKubernetesObject entity) =>
        new(entity.Metadata.Namespace ?? string.Empty, entity.Metadata.Name ?? string.Empty);

    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";
}
