namespace HealOperator.Kubernetes.Entities;

/// <summary>The names a custom resource is known by.</summary>
public sealed record CustomResourceNames : ExtensibleRecord
{
    public string? Kind { get; init; }

    public string? ListKind { get; init; }

    public string? Plural { get; init; }

    public string? Singular { get; init; }

    public IReadOnlyList<string>? ShortNames { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }
}
