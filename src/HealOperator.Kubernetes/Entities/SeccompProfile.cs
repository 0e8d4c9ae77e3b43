namespace HealOperator.Kubernetes.Entities;

/// <summary><c>RuntimeDefault</c>, <c>Unconfined</c> or <c>Localhost</c>.</summary>
public sealed record SeccompProfile : ExtensibleRecord
{
    public string? Type { get; init; }

    public string? LocalhostProfile { get; init; }
}
