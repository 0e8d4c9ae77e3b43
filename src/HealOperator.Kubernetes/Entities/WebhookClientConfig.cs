namespace HealOperator.Kubernetes.Entities;

/// <summary>How the API server reaches a webhook, as far as it is read here.</summary>
public sealed record WebhookClientConfig : ExtensibleRecord
{
    /// <summary>The authorities that its certificate may come from, as PEM.</summary>
    public byte[]? CaBundle { get; init; }
}
