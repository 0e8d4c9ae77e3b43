namespace HealOperator.Kubernetes.Entities;

/// <summary><see cref="Phase"/> is <c>Active</c> or <c>Terminating</c>.</summary>
public sealed record NamespaceStatus : ExtensibleRecord
{
    public string? Phase { get; init; }
}
