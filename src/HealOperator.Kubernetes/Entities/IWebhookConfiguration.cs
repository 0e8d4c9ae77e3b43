namespace HealOperator.Kubernetes.Entities;

/// <summary>What the two kinds of webhook configuration have in common.</summary>
public interface IWebhookConfiguration : IKubernetesObject
{
    /// <summary>The webhooks that the API server asks.</summary>
    IReadOnlyList<WebhookDefinition>? Webhooks { get; }
}
