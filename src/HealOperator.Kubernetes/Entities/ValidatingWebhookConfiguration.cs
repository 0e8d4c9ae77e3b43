namespace HealOperator.Kubernetes.Entities;

/// <summary>Tells the API server which validating webhooks to ask. Cluster-scoped.</summary>
[KubernetesEntity("admissionregistration.k8s.io", "v1", "ValidatingWebhookConfiguration", "validatingwebhookconfigurations", Namespaced = false)]
public sealed record ValidatingWebhookConfiguration : KubernetesObject, IWebhookConfiguration
{
    public IReadOnlyList<WebhookDefinition>? Webhooks { get; init; }
}
