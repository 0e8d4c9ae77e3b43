using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// Decides whether a change of an object is worth a reconcile. Objects seen for the first time and deleted objects always are;
/// only changes are asked about. Combine with <c>|</c>.
/// </summary>
public sealed class EntityPredicate<T>(Func<T, T, bool> matches)
    where T : class, IKubernetesObject
{
    /// <summary>Either holds.</summary>
    public static EntityPredicate<T> operator |(EntityPredicate<T> left, EntityPredicate<T> right) => left.Or(right);

    /// <summary>Whether the change from <paramref name="before"/> to <paramref name="after"/> counts.</summary>
    public bool Matches(T before, T after) => matches(before, after);

    /// <summary>This one or the other holds.</summary>
    public EntityPredicate<T> Or(EntityPredicate<T> other) => new((before, after) => Matches(before, after) || other.Matches(before, after));

    /// <summary>This one and the other hold.</summary>
    public EntityPredicate<T> And(EntityPredicate<T> other) => new((before, after) => Matches(before, after) && other.Matches(before, after));
}
