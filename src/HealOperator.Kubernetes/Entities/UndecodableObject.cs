namespace HealOperator.Kubernetes.Entities;

/// <summary>An object that exists but could not be read as its type.</summary>
/// <param name="Metadata">As much of the metadata as could be read: the key at least.</param>
/// <param name="Error">Which field was wrong, and how.</param>
public sealed record UndecodableObject(ObjectMeta Metadata, string Error);
