using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>Chooses the source of credentials that a configuration asks for.</summary>
internal static class CredentialSources
{
    // The kubelet rotates a projected token at 80 % of its life, of ten minutes at least.
    private static readonly TimeSpan TokenFileRefresh = TimeSpan.FromMinutes(1);

    public static ICredentialSource Create(KubernetesClientConfiguration configuration, TimeProvider time)
    {
        if (configuration.Exec is { } exec)
        {
            return new CachedCredentialSource(new ExecCredentialReader(exec, configuration).ReadAsync, time);
        }

        if (configuration.Token is { } token)
        {
            return Fixed(new Credential(Bearer(token), null, null), time);
        }

        if (configuration.TokenFile is { } file)
        {
            return new CachedCredentialSource(cancellationToken => ReadFileAsync(file, time, cancellationToken), time);
        }

        var certificate = configuration is { ClientCertificateData: { } certificateData, ClientKeyData: { } key } ? Certificate(certificateData, key) : null;
        return Fixed(new Credential(null, certificate, null), time);
    }

    public static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token.Trim());

    /// <exception cref="KubernetesConfigurationException">Certificate or key cannot be read, or do not belong together.</exception>
    public static X509Certificate2 Certificate(string certificate, string key)
    {
        try
        {
            var loaded = X509Certificate2.CreateFromPem(certificate, key);

            // Windows cannot use a key that exists only in memory for TLS.
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
                ? X509CertificateLoader.LoadPkcs12(loaded.Export(X509ContentType.Pkcs12), null)
                : loaded;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new KubernetesConfigurationException($"The client certificate is not usable: {exception.Message}", exception);
        }
    }

    private static CachedCredentialSource Fixed(Credential credential, TimeProvider time) => new(_ => Task.FromResult(credential), time);

    private static async Task<Credential> ReadFileAsync(string file, TimeProvider time, CancellationToken cancellationToken)
    {
        var token = (await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)).Trim();
        return token.Length > 0
            ? new Credential(Bearer(token), null, time.GetUtcNow() + TokenFileRefresh)
            : throw new KubernetesConfigurationException($"The token file {file} is empty.");
    }
}
