namespace HealOperator.Kubernetes.Entities;

/// <summary>What a <see cref="Status"/> is about.</summary>
public sealed record StatusDetails : ExtensibleRecord
{
    public string? Name { get; init; }

    public string? Group { get; init; }

    public string? Kind { get; init; }

    public string? Uid { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public IReadOnlyList<StatusCause>? Causes { get; init; }
}
