namespace HealOperator.Kubernetes.Entities;

/// <summary>One environment variable of a container.</summary>
public sealed record EnvVar : ExtensibleRecord
{
    public string? Name { get; init; }

    public string? Value { get; init; }

    public EnvVarSource? ValueFrom { get; init; }
}
