namespace HealOperator.Kubernetes.Entities;

/// <summary>A volume of a pod; kinds without a property here are kept as unknown fields.</summary>
public sealed record Volume : ExtensibleRecord
{
    public string? Name { get; init; }

    public EmptyDirVolume? EmptyDir { get; init; }

    public SecretVolume? Secret { get; init; }

    public ConfigMapVolume? ConfigMap { get; init; }
}
