namespace HealOperator.Kubernetes.Entities;

/// <summary>Metadata of a list: the version to watch from and the token of the next page.</summary>
public sealed record ListMeta : ExtensibleRecord
{
    public string? ResourceVersion { get; init; }

    public string? Continue { get; init; }

    public long? RemainingItemCount { get; init; }
}
