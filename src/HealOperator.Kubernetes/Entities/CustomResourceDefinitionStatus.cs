namespace HealOperator.Kubernetes.Entities;

/// <summary><c>Established</c> among the conditions says that the resource is served.</summary>
public sealed record CustomResourceDefinitionStatus : ExtensibleRecord
{
    public IReadOnlyList<Condition>? Conditions { get; init; }
}
