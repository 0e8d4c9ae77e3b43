using System.Text.Json.Serialization;

namespace HealOperator.Kubernetes.Entities;

/// <summary>
/// Metadata of an object. <c>managedFields</c> is dropped on reading: it must never be sent in an apply,
/// the server keeps its own when it is absent from an update, and it is often the larger half of a cached object.
/// </summary>
public sealed record ObjectMeta : ExtensibleRecord, IJsonOnDeserialized
{
    public string? Name { get; init; }

    public string? GenerateName { get; init; }

    public string? Namespace { get; init; }

    public string? Uid { get; init; }

    /// <summary>Opaque version of the object; a write that carries an old one is refused as a conflict.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>Grows with each change of the spec, not of the status.</summary>
    public long? Generation { get; init; }

    public DateTimeOffset? CreationTimestamp { get; init; }

    /// <summary>Set when the object is being deleted and waits for its finalizers.</summary>
    public DateTimeOffset? DeletionTimestamp { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    public IReadOnlyList<OwnerReference>? OwnerReferences { get; init; }

    public IReadOnlyList<string>? Finalizers { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Unknown?.Remove("managedFields");
}
