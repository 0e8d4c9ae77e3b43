namespace HealOperator.Kubernetes.Entities;

/// <summary>Every key of a Secret or ConfigMap as environment variables.</summary>
public sealed record EnvFromSource : ExtensibleRecord
{
    public string? Prefix { get; init; }

    public OptionalReference? ConfigMapRef { get; init; }

    public OptionalReference? SecretRef { get; init; }
}
