namespace HealOperator.Kubernetes.Entities;

/// <summary>Names one key of a Secret or ConfigMap.</summary>
public sealed record KeySelector : ExtensibleRecord
{
    public string? Name { get; init; }

    public string? Key { get; init; }

    public bool? Optional { get; init; }
}
