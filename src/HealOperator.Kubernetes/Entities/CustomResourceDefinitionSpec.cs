namespace HealOperator.Kubernetes.Entities;

/// <summary>Group, names, scope (<c>Namespaced</c> or <c>Cluster</c>) and versions of a custom resource.</summary>
public sealed record CustomResourceDefinitionSpec : ExtensibleRecord
{
    public string? Group { get; init; }

    public CustomResourceNames? Names { get; init; }

    public string? Scope { get; init; }

    public IReadOnlyList<CustomResourceVersion>? Versions { get; init; }
}
