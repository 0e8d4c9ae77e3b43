namespace HealOperator.Kubernetes.Entities;

/// <summary>The answer of the authorizer.</summary>
public sealed record SubjectAccessReviewStatus
{
    public bool Allowed { get; init; }

    public bool? Denied { get; init; }

    public string? Reason { get; init; }
}
