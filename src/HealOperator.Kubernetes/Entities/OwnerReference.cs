namespace HealOperator.Kubernetes.Entities;

/// <summary>Points from a dependent object to the object that owns it.</summary>
public sealed record OwnerReference : ExtensibleRecord
{
    public string? ApiVersion { get; init; }

    public string? Kind { get; init; }

    public string? Name { get; init; }

    public string? Uid { get; init; }

    public bool? Controller { get; init; }

    public bool? BlockOwnerDeletion { get; init; }
}
