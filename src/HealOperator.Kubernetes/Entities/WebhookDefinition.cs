namespace HealOperator.Kubernetes.Entities;

/// <summary>One webhook of a configuration, as far as it is read here.</summary>
public sealed record WebhookDefinition : ExtensibleRecord
{
    public required string Name { get; init; }

    public WebhookClientConfig? ClientConfig { get; init; }
}
