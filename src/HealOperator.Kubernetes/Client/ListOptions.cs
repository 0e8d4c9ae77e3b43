namespace HealOperator.Kubernetes.Client;

/// <summary>What to list.</summary>
public sealed record ListOptions
{
    public string? LabelSelector { get; init; }

    public string? FieldSelector { get; init; }

    /// <summary>Objects per page; 500 by default.</summary>
    public int Limit { get; init; } = 500;

    /// <summary>Token of the next page.</summary>
    public string? Continue { get; init; }

    /// <summary>Null reads the newest state; <c>0</c> lets the server answer from its cache.</summary>
    public string? ResourceVersion { get; init; }
}
