using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>One Lease: read it, take or renew it, give it back. Every write is guarded by its resourceVersion.</summary>
internal sealed class LeaseLock(IKubernetesClient client, LeaderElectionOptions options, string identity, TimeProvider time)
{
    private const int ReleaseAttempts = 5;

    private readonly string _namespace = options.LeaseNamespace ?? client.DefaultNamespace;
    private LeaseRecord? _observed;

    public string Name => $"{_namespace}/{options.LeaseName}";

    /// <summary>Who held the lease when it was last seen.</summary>
    public string? Holder => _observed?.Holder;

    public bool IsHeldByUs => Holder == identity;

    /// <summary>Takes a free or expired lease, or renews our own.</summary>
    /// <returns>Whether we hold it now. Errors of the server and the connection are thrown.</returns>
    public async Task<bool> TryAcquireOrRenewAsync(CancellationToken cancellationToken)
    {
        // While we lead, nobody else should write: one PUT renews, and its guard notices when somebody has.
        if (IsHeldByUs && await TryPutAsync(_observed!.Lease, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (await client.GetAsync<Lease>(options.LeaseName, _namespace, cancellationToken).ConfigureAwait(false) is not { } lease)
        {
            return await TryCreateAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_observed is not { } observed || !observed.IsSame(lease))
        {
            _observed = observed = new LeaseRecord(lease, time.GetTimestamp());
        }

        if (!string.IsNullOrEmpty(observed.Holder) && !IsHeldByUs && time.GetElapsedTime(observed.ObservedAt) < observed.Duration)
        {
            return false;
        }

        return await TryPutAsync(lease, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Empties the lease so that the next candidate need not wait for it to expire; does nothing when it is not ours.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var lease = await client.GetAsync<Lease>(options.LeaseName, _namespace, cancellationToken).ConfigureAwait(false);
            if (lease?.Spec?.HolderIdentity != identity)
            {
                return;
            }

            try
            {
                // The API demands a positive duration.
                var spec = lease.Spec with { HolderIdentity = null, LeaseDurationSeconds = 1, RenewTime = time.GetUtcNow() };
                var written = await client.UpdateAsync(lease with { Spec = spec }, cancellationToken).ConfigureAwait(false);
                _observed = new LeaseRecord(written, time.GetTimestamp());
                return;
            }
            catch (ConflictException) when (attempt < ReleaseAttempts)
            {
                // Our own renewal, sent before, has only now arrived.
            }
        }
    }

    private async Task<bool> TryCreateAsync(CancellationToken cancellationToken)
    {
        var lease = new Lease
        {
            Metadata = new ObjectMeta { Name = options.LeaseName, Namespace = _namespace },
            Spec = Claim(null),
        };
        try
        {
            _observed = new LeaseRecord(await client.CreateAsync(lease, cancellationToken).ConfigureAwait(false), time.GetTimestamp());
            return true;
        }
        catch (AlreadyExistsException)
        {
            return false;
        }
    }

    private async Task<bool> TryPutAsync(Lease lease, CancellationToken cancellationToken)
    {
        try
        {
            var written = await client.UpdateAsync(lease with { Spec = Claim(lease.Spec) }, cancellationToken).ConfigureAwait(false);
            _observed = new LeaseRecord(written, time.GetTimestamp());
            return true;
        }
        catch (Exception exception) when (exception is ConflictException or NotFoundException)
        {
            return false;
        }
    }

    private LeaseSpec Claim(LeaseSpec? current)
    {
        var now = time.GetUtcNow();
        var isOurs = current?.HolderIdentity == identity;
        return (current ?? new LeaseSpec()) with
        {
            HolderIdentity = identity,
            LeaseDurationSeconds = (int)options.LeaseDuration.TotalSeconds,
            AcquireTime = isOurs ? current!.AcquireTime : now,
            RenewTime = now,
            LeaseTransitions = current is null ? 0 : (current.LeaseTransitions ?? 0) + (isOurs ? 0 : 1),
        };
    }
}
