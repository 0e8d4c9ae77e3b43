namespace HealOperator.Kubernetes.Entities;

/// <summary>Where the value of an <see cref="EnvVar"/> comes from.</summary>
public sealed record EnvVarSource : ExtensibleRecord
{
    public KeySelector? SecretKeyRef { get; init; }

    public KeySelector? ConfigMapKeyRef { get; init; }

    public FieldSelector? FieldRef { get; init; }
}
