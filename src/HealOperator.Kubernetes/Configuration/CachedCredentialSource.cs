using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>
/// Keeps a credential until it is due or refused. One caller renews it while the others wait without blocking a thread;
/// when renewing fails, the last good one is used on, since it may well be valid still.
/// </summary>
internal sealed class CachedCredentialSource(Func<CancellationToken, Task<Credential>> fetch, TimeProvider time) : ICredentialSource
{
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _renewing = new(1, 1);
    private volatile Credential? _current;

    public X509Certificate2? ClientCertificate => _current?.Certificate;

    public async ValueTask<AuthenticationHeaderValue?> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is { } current && IsFresh(current))
        {
            return current.Header;
        }

        await _renewing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_current is not { } last)
            {
                _current = await fetch(cancellationToken).ConfigureAwait(false);
            }
            else if (!IsFresh(last))
            {
                _current = await RenewAsync(last, cancellationToken).ConfigureAwait(false);
            }

            return _current.Header;
        }
        finally
        {
            _renewing.Release();
        }
    }

    public void Invalidate(AuthenticationHeaderValue refused)
    {
        // Only the refused one: a newer one may have come while the request was on its way.
        if (_current is { } current && Equals(current.Header, refused))
        {
            _current = current with { RefreshAt = DateTimeOffset.MinValue };
        }
    }

    private bool IsFresh(Credential credential) => credential.RefreshAt is not { } due || time.GetUtcNow() < due;

    private async Task<Credential> RenewAsync(Credential last, CancellationToken cancellationToken)
    {
        try
        {
            return await fetch(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or KubernetesConfigurationException)
        {
            return last with { RefreshAt = time.GetUtcNow() + RetryAfterFailure };
        }
    }
}
