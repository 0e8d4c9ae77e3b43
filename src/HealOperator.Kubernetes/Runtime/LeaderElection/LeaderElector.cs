using HealOperator.Kubernetes.Client;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Becomes the leader, stays it, and says when it no longer is. All durations are measured on the monotonic clock.</summary>
internal sealed class LeaderElector
{
    private readonly LeaseLock _lease;
    private readonly LeaderElectionOptions _options;
    private readonly TimeProvider _time;
    private readonly Jitter _jitter;
    private readonly ILogger _logger;
    private long _renewed;

    public LeaderElector(IKubernetesClient client, LeaderElectionOptions options, TimeProvider time, Random random, ILogger logger)
    {
        _options = options;
        _time = time;
        _jitter = new Jitter(random);
        _logger = logger;
        Identity = options.Identity ?? $"{Environment.MachineName}_{Guid.NewGuid():N}";
        _lease = new LeaseLock(client, options, Identity, time);
    }

    public string Identity { get; }

    public string? Holder => _lease.Holder;

    public bool IsLeading { get; private set; }

    /// <summary>How long ago the lease was last known to be ours.</summary>
    public TimeSpan SinceRenewal => _time.GetElapsedTime(_renewed);

    private TimeSpan CallTimeout => _options.RenewDeadline / 2 > TimeSpan.FromSeconds(1) ? _options.RenewDeadline / 2 : TimeSpan.FromSeconds(1);

    /// <summary>Waits until we lead.</summary>
    public async Task AcquireAsync(CancellationToken cancellationToken)
    {
        var reported = false;
        while (!await TryAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!reported && _lease.Holder is { Length: > 0 } holder)
            {
                reported = true;
                RuntimeLog.Waiting(_logger, _lease.Name, Identity, holder);
            }

            // Shorter than the period, so that a released lease is taken within one.
            await Task.Delay(_jitter.Stretch(_options.RetryPeriod * 0.8, 0.2), _time, cancellationToken).ConfigureAwait(false);
        }

        IsLeading = true;
        RuntimeLog.Leading(_logger, _lease.Name, Identity);
    }

    /// <summary>Renews until the lease is lost (returns), or until <paramref name="cancellationToken"/> ends it (throws).</summary>
    public async Task RenewUntilLostAsync(CancellationToken cancellationToken)
    {
        while (await RenewOnceAsync(cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(_options.RetryPeriod, _time, cancellationToken).ConfigureAwait(false);
        }

        IsLeading = false;
    }

    /// <summary>Gives the lease back. Call it only when no worker runs any more.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        IsLeading = false;
        try
        {
            using var limit = new CancellationTokenSource(CallTimeout, _time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await _lease.ReleaseAsync(both.Token).ConfigureAwait(false);
            RuntimeLog.LeaseReleased(_logger, _lease.Name);
        }
        catch (Exception exception) when (IsOrdinary(exception))
        {
            RuntimeLog.ReleaseFailed(_logger, _lease.Name, exception.Message);
        }
    }

    private static bool IsOrdinary(Exception exception) =>
        exception is KubernetesException or HttpRequestException or TimeoutException or OperationCanceledException or IOException;

    /// <summary>Tries until it works or the deadline, counted from the last success, has come.</summary>
    private async Task<bool> RenewOnceAsync(CancellationToken cancellationToken)
    {
        var left = _options.RenewDeadline - SinceRenewal;
        using var deadline = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            while (!await TryAsync(both.Token).ConfigureAwait(false))
            {
                if (_lease.Holder is { Length: > 0 } && !_lease.IsHeldByUs)
                {
                    return false;
                }

                await Task.Delay(_options.RetryPeriod, _time, both.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        // An answer that came after the deadline is too late, whatever it says: another may have counted the time as we did.
        return !deadline.IsCancellationRequested;
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        var sent = _time.GetTimestamp();
        using var limit = new CancellationTokenSource(CallTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            if (!await _lease.TryAcquireOrRenewAsync(both.Token).ConfigureAwait(false))
            {
                return false;
            }

            _renewed = sent;
            return true;
        }
        catch (Exception exception) when (IsOrdinary(exception) && !cancellationToken.IsCancellationRequested)
        {
            RuntimeLog.LeaseFailed(_logger, _lease.Name, exception.Message);
            return false;
        }
    }
}
