namespace HealOperator.Kubernetes.Entities;

/// <summary>Requests and limits by resource name (<c>cpu</c>, <c>memory</c>, <c>ephemeral-storage</c>).</summary>
public sealed record ResourceRequirements : ExtensibleRecord
{
    public IReadOnlyDictionary<string, Quantity>? Requests { get; init; }

    public IReadOnlyDictionary<string, Quantity>? Limits { get; init; }
}
