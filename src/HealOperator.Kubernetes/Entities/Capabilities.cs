namespace HealOperator.Kubernetes.Entities;

/// <summary>Linux capabilities to add and to drop.</summary>
public sealed record Capabilities : ExtensibleRecord
{
    public IReadOnlyList<string>? Add { get; init; }

    public IReadOnlyList<string>? Drop { get; init; }
}
