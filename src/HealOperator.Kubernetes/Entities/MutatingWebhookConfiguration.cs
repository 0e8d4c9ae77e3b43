namespace HealOperator.Kubernetes.Entities;

/// <summary>Tells the API server which mutating webhooks to ask. Cluster-scoped.</summary>
[KubernetesEntity("admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration", "mutatingwebhookconfigurations", Namespaced = false)]
public sealed record MutatingWebhookConfiguration : KubernetesObject, IWebhookConfiguration
{
    public IReadOnlyList<WebhookDefinition>? Webhooks { get; init; }
}
