namespace HealOperator.Kubernetes.Entities;

/// <summary>One reason within a <see cref="Status"/>, usually one invalid field.</summary>
public sealed record StatusCause : ExtensibleRecord
{
    public string? Reason { get; init; }

    public string? Message { get; init; }

    public string? Field { get; init; }
}
