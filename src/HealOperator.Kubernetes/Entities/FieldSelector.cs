namespace HealOperator.Kubernetes.Entities;

/// <summary>Names one field of the pod.</summary>
public sealed record FieldSelector : ExtensibleRecord
{
    public string? ApiVersion { get; init; }

    public string? FieldPath { get; init; }
}
