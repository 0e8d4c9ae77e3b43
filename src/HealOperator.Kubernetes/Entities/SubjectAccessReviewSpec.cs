namespace HealOperator.Kubernetes.Entities;

/// <summary>Who wants to do what.</summary>
public sealed record SubjectAccessReviewSpec
{
    public string? User { get; init; }

    public string? Uid { get; init; }

    public IReadOnlyList<string>? Groups { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Extra { get; init; }

    public required ResourceAttributes ResourceAttributes { get; init; }
}
