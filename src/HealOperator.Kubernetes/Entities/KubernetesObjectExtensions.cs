namespace HealOperator.Kubernetes.Entities;

/// <summary>What one often asks of an object.</summary>
public static class KubernetesObjectExtensions
{
    /// <summary>The namespace and name of the object.</summary>
    public static NamespacedName Key(this IKubernetesObject entity) => NamespacedName.Of(entity);

    /// <summary>True once a delete was asked for.</summary>
    public static bool IsDeleting(this IKubernetesObject entity) => entity.Metadata.DeletionTimestamp is not null;

    public static string? Label(this IKubernetesObject entity, string key) => entity.Metadata.Labels?.GetValueOrDefault(key);

    public static string? Annotation(this IKubernetesObject entity, string key) => entity.Metadata.Annotations?.GetValueOrDefault(key);

    public static bool HasFinalizer(this IKubernetesObject entity, string finalizer) =>
        entity.Metadata.Finalizers?.Contains(finalizer) ?? false;

    /// <summary>The owner that controls the object, if any.</summary>
    public static OwnerReference? Controller(this IKubernetesObject entity) =>
        entity.Metadata.OwnerReferences?.FirstOrDefault(owner => owner.Controller == true);

    /// <summary>Whether <paramref name="entity"/> is owned by exactly this owner: compared by UID, since a name may be taken anew.</summary>
    public static bool IsOwnedBy(this IKubernetesObject entity, IKubernetesObject owner) =>
        owner.Metadata.Uid is { } uid && (entity.Metadata.OwnerReferences?.Any(reference => reference.Uid == uid) ?? false);

    /// <summary>A controller reference to <paramref name="owner"/>, to be put into a child's metadata.</summary>
    public static OwnerReference ToOwnerReference(this IKubernetesObject owner, bool blockOwnerDeletion = true) => new()
    {
        ApiVersion = owner.ApiVersion,
        Kind = owner.Kind,
        Name = owner.Metadata.Name,
        Uid = owner.Metadata.Uid,
        Controller = true,
        BlockOwnerDeletion = blockOwnerDeletion,
    };

    /// <summary>A reference to the object, as Events carry it.</summary>
    public static ObjectReference ToObjectReference(this IKubernetesObject entity) => new()
    {
        ApiVersion = entity.ApiVersion,
        Kind = entity.Kind,
        Namespace = entity.Metadata.Namespace,
        Name = entity.Metadata.Name,
        Uid = entity.Metadata.Uid,
        ResourceVersion = entity.Metadata.ResourceVersion,
    };

    /// <summary>The condition of that type, if present.</summary>
    public static Condition? Find(this IReadOnlyList<Condition>? conditions, string type) =>
        conditions?.FirstOrDefault(condition => condition.Type == type);
}
