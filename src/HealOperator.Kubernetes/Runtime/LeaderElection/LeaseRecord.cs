using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>The lease as last seen, and when it was last seen to change.</summary>
/// <param name="ObservedAt">Local monotonic timestamp: the lease's own times come from clocks that may be wrong.</param>
internal sealed record LeaseRecord(Lease Lease, long ObservedAt)
{
    public string? Holder => Lease.Spec?.HolderIdentity;

    public TimeSpan Duration => TimeSpan.FromSeconds(Lease.Spec?.LeaseDurationSeconds ?? 0);

    /// <summary>Whether <paramref name="seen"/> says the same as this record: then nobody has renewed.</summary>
    public bool IsSame(Lease seen) => seen.Metadata.Uid == Lease.Metadata.Uid
        && seen.Spec?.HolderIdentity == Lease.Spec?.HolderIdentity
        && seen.Spec?.RenewTime == Lease.Spec?.RenewTime
        && seen.Spec?.AcquireTime == Lease.Spec?.AcquireTime
        && seen.Spec?.LeaseTransitions == Lease.Spec?.LeaseTransitions;
}
