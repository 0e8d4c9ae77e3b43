namespace HealOperator.Kubernetes.Entities;

/// <summary>One entry of <c>status.conditions</c>; <see cref="Status"/> is <c>True</c>, <c>False</c> or <c>Unknown</c>.</summary>
public sealed record Condition : ExtensibleRecord
{
    public string? Type { get; init; }

    public string? Status { get; init; }

    public long? ObservedGeneration { get; init; }

    public DateTimeOffset? LastTransitionTime { get; init; }

    public string? Reason { get; init; }

    public string? Message { get; init; }
}
