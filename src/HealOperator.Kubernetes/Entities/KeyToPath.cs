namespace HealOperator.Kubernetes.Entities;

/// <summary>Puts one key of a Secret or ConfigMap at a path of its own.</summary>
public sealed record KeyToPath : ExtensibleRecord
{
    public string? Key { get; init; }

    public string? Path { get; init; }

    public int? Mode { get; init; }
}
