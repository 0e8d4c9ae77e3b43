namespace HealOperator.Kubernetes.Runtime;

/// <summary>Which objects of a kind are watched; all by default.</summary>
public sealed record WatchFilter
{
    public string? LabelSelector { get; init; }

    public string? FieldSelector { get; init; }
}
