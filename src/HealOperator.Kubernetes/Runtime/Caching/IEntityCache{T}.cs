using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>All watched objects of one kind as last seen. Objects are immutable and may be a moment old.</summary>
public interface IEntityCache<T>
    where T : class, IKubernetesObject
{
    /// <summary>True once the first complete list of every watched namespace is in.</summary>
    bool IsSynced { get; }

    int Count { get; }

    /// <summary>Objects that are there but could not be read as their type, with the reason.</summary>
    IReadOnlyCollection<UndecodableObject> Undecodable { get; }

    T? Get(NamespacedName key);

    T? Get(string ns, string name) => Get(new NamespacedName(ns, name));

    /// <summary>A snapshot of all objects, or of those in one namespace, in no particular order.</summary>
    IReadOnlyList<T> List(string? ns = null);

    /// <summary>The objects with an owner reference (controlling or not) to that UID.</summary>
    IReadOnlyList<T> ByOwner(string uid);

    /// <summary>The objects that carry the label with exactly this value.</summary>
    IReadOnlyList<T> ByLabel(string key, string value);
}
