using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Kubernetes.Configuration;

/// <summary>
/// Trusts the supplied authorities and no others, and checks the host name as usual. A bundle in a file is read anew for each
/// connection; while it cannot be read, the last good one counts.
/// </summary>
internal sealed class ServerCertificateValidator
{
    private readonly string? _file;
    private volatile Bundle _bundle;

    public ServerCertificateValidator(string? data, string? file)
    {
        _file = data is null ? file : null;
        try
        {
            _bundle = Bundle.Parse(data ?? File.ReadAllText(file!));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new KubernetesConfigurationException($"The certificate authority{(file is null ? string.Empty : $" in {file}")} is not usable: {exception.Message}", exception);
        }
    }

    public bool Validate(X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        var authorities = Reload().Certificates;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(authorities);
        if (presented is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(presented.ChainPolicy.ExtraStore);
        }

        return chain.Build(new X509Certificate2(certificate));
    }

    private Bundle Reload()
    {
        if (_file is null)
        {
            return _bundle;
        }

        try
        {
            var text = File.ReadAllText(_file);
            if (text != _bundle.Text)
            {
                _bundle = Bundle.Parse(text);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // The file is being replaced, or was: the authorities known so far remain.
        }

        return _bundle;
    }

    private sealed record Bundle(string Text, X509Certificate2Collection Certificates)
    {
        public static Bundle Parse(string pem)
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(pem);
            return certificates.Count > 0 ? new Bundle(pem, certificates) : throw new CryptographicException("there is no certificate in it.");
        }
    }
}
