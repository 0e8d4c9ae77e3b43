namespace HealOperator.Kubernetes.Entities;

/// <summary>Names a Secret or ConfigMap that may be missing when <see cref="Optional"/> is true.</summary>
public sealed record OptionalReference : ExtensibleRecord
{
    public string? Name { get; init; }

    public bool? Optional { get; init; }
}
