namespace HealOperator.Kubernetes.Entities;

/// <summary>Names an object in the same namespace.</summary>
public sealed record LocalObjectReference : ExtensibleRecord
{
    public string? Name { get; init; }
}
