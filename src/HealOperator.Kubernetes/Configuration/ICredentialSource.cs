using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Supplies the identity, kept fresh.</summary>
internal interface ICredentialSource
{
    /// <summary>The certificate for new connections, once <see cref="GetAsync"/> has run; null when the identity is a token, or there is none.</summary>
    X509Certificate2? ClientCertificate { get; }

    /// <summary>The header to send now; null when the identity is a certificate, or there is none.</summary>
    ValueTask<AuthenticationHeaderValue?> GetAsync(CancellationToken cancellationToken);

    /// <summary>The server refused <paramref name="refused"/>: do not hand it out again if there is a newer one.</summary>
    void Invalidate(AuthenticationHeaderValue refused);
}
