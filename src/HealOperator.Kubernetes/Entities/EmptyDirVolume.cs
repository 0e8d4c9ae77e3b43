namespace HealOperator.Kubernetes.Entities;

/// <summary>Scratch space that lives as long as the pod.</summary>
public sealed record EmptyDirVolume : ExtensibleRecord
{
    public string? Medium { get; init; }

    public Quantity? SizeLimit { get; init; }
}
