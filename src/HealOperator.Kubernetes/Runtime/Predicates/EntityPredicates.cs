using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>The predicates that controllers usually combine.</summary>
public static class EntityPredicates
{
    /// <summary>Every change. The default, and right for Jobs and Pods, whose status changes leave the generation alone.</summary>
    public static EntityPredicate<T> Any<T>()
        where T : class, IKubernetesObject => new((_, _) => true);

    /// <summary>
    /// The usual choice for one's own kinds: a new spec, a deletion, a change of the finalizers, or of one of the named annotations.
    /// The controller's own status writes do not pass.
    /// </summary>
    /// <param name="annotations">Annotations people use to say something to the controller, such as an approval.</param>
    public static EntityPredicate<T> SpecOrAnnotations<T>(params string[] annotations)
        where T : class, IKubernetesObject => Generation<T>() | Deletion<T>() | Finalizers<T>() | Annotations<T>(annotations);

    /// <summary>The spec changed.</summary>
    public static EntityPredicate<T> Generation<T>()
        where T : class, IKubernetesObject => new((before, after) => before.Metadata.Generation != after.Metadata.Generation);

    /// <summary>Deletion was asked for.</summary>
    public static EntityPredicate<T> Deletion<T>()
        where T : class, IKubernetesObject => new((before, after) => before.IsDeleting() != after.IsDeleting());

    /// <summary>A finalizer came or went.</summary>
    public static EntityPredicate<T> Finalizers<T>()
        where T : class, IKubernetesObject =>
        new((before, after) => !(before.Metadata.Finalizers ?? []).SequenceEqual(after.Metadata.Finalizers ?? []));

    /// <summary>One of the named annotations came, went or changed.</summary>
    public static EntityPredicate<T> Annotations<T>(params string[] keys)
        where T : class, IKubernetesObject =>
        new((before, after) => keys.Any(key => before.Annotation(key) != after.Annotation(key)));

    /// <summary>One of the named labels came, went or changed.</summary>
    public static EntityPredicate<T> Labels<T>(params string[] keys)
        where T : class, IKubernetesObject =>
        new((before, after) => keys.Any(key => before.Label(key) != after.Label(key)));
}
