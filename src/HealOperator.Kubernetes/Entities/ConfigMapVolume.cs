namespace HealOperator.Kubernetes.Entities;

/// <summary>A ConfigMap as files; <see cref="DefaultMode"/> is the decimal value of the octal mode.</summary>
public sealed record ConfigMapVolume : ExtensibleRecord
{
    public string? Name { get; init; }

    public int? DefaultMode { get; init; }

    public bool? Optional { get; init; }

    public IReadOnlyList<KeyToPath>? Items { get; init; }
}
