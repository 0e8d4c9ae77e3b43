namespace HealOperator.Operator.Admission;

/// <summary>How the admission webhook is served, and under which names it is known.</summary>
public sealed record WebhookSettings
{
    /// <summary>Port of HTTPS; 0 takes any free one.</summary>
    public int Port { get; init; } = 9443;

    /// <summary>Names (or IP addresses) by which the API server calls the webhook: the certificate is made out to them.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Namespace of the Secret that the replicas share; the configuration's own when null.</summary>
    public string? SecretNamespace { get; init; }

    /// <summary>Name of the Secret that the replicas share. It must exist; the operator fills it.</summary>
    public required string SecretName { get; init; }

    /// <summary>Name of the MutatingWebhookConfiguration and of the ValidatingWebhookConfiguration that the certificate's authority is written into.</summary>
    public required string Configuration { get; init; }

    /// <summary>User name of the operator: the only one that writes a status, and none that approves.</summary>
    public required string OperatorUser { get; init; }
}
