namespace HealOperator.Kubernetes.Entities;

/// <summary>An identity of pods.</summary>
[KubernetesEntity("", "v1", "ServiceAccount", "serviceaccounts")]
public sealed record ServiceAccount : KubernetesObject
{
    public IReadOnlyList<ObjectReference>? Secrets { get; init; }

    public bool? AutomountServiceAccountToken { get; init; }

    public IReadOnlyList<LocalObjectReference>? ImagePullSecrets { get; init; }
}
