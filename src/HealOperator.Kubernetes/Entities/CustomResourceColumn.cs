namespace HealOperator.Kubernetes.Entities;

/// <summary>One column that <c>kubectl get</c> prints.</summary>
public sealed record CustomResourceColumn : ExtensibleRecord
{
    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Format { get; init; }

    public string? JsonPath { get; init; }

    public string? Description { get; init; }

    public int? Priority { get; init; }
}
