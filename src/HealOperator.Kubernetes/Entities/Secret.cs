namespace HealOperator.Kubernetes.Entities;

/// <summary>Confidential data; values of <see cref="Data"/> are raw bytes, not base64.</summary>
[KubernetesEntity("", "v1", "Secret", "secrets")]
public sealed record Secret : KubernetesObject
{
    public string? Type { get; init; }

    public IReadOnlyDictionary<string, byte[]>? Data { get; init; }

    public IReadOnlyDictionary<string, string>? StringData { get; init; }

    public bool? Immutable { get; init; }
}
