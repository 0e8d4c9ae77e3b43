namespace HealOperator.Kubernetes.Entities;

/// <summary>The pod that a <see cref="Job"/> makes.</summary>
public sealed record PodTemplateSpec : ExtensibleRecord
{
    public ObjectMeta? Metadata { get; init; }

    public PodSpec? Spec { get; init; }
}
