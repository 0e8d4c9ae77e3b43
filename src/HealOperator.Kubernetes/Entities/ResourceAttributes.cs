namespace HealOperator.Kubernetes.Entities;

/// <summary>A verb on a resource, as RBAC knows them.</summary>
public sealed record ResourceAttributes
{
    public required string Namespace { get; init; }

    public required string Verb { get; init; }

    public required string Group { get; init; }

    public required string Resource { get; init; }

    public string? Name { get; init; }
}
