namespace HealOperator.Kubernetes.Entities;

/// <summary>Plain data; 1 MiB at most for all keys together.</summary>
[KubernetesEntity("", "v1", "ConfigMap", "configmaps")]
public sealed record ConfigMap : KubernetesObject
{
    public IReadOnlyDictionary<string, string>? Data { get; init; }

    public IReadOnlyDictionary<string, byte[]>? BinaryData { get; init; }

    public bool? Immutable { get; init; }
}
