namespace HealOperator.Kubernetes.Entities;

/// <summary>One page of a list, or a whole list.</summary>
public sealed record KubernetesList<T>
    where T : IKubernetesObject
{
    public ListMeta Metadata { get; init; } = new();

    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>Objects that are there but do not fit the type; one of them never hides the others.</summary>
    public IReadOnlyList<UndecodableObject> Undecodable { get; init; } = [];
}
