using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Operator.Admission.Certificates;

/// <summary>Makes authorities and the certificates that they sign: ECDSA P-256, SHA-256.</summary>
internal static class CertificateForge
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly HashAlgorithmName Hash = HashAlgorithmName.SHA256;

    /// <summary>A new authority, valid from now on.</summary>
    public static (string Certificate, string Key) Authority(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // Names differ, so that a chain is never built to the wrong one of two authorities.
        var request = new CertificateRequest($"CN=heal-operator-webhook-ca-{now.ToUnixTimeMilliseconds()}", key, Hash);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var certificate = request.CreateSelfSigned(now - CertificateTerms.Backdate, now + CertificateTerms.AuthorityLife);
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>A serving certificate for these hosts, signed by an authority; it does not outlive it.</summary>
    public static (string Certificate, string Key) Serving(string authority, string authorityKey, IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        using var issuer = X509Certificate2.CreateFromPem(authority, authorityKey);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=heal-operator-webhook", key, Hash);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(Names(hosts));
        var start = Later(issuer.NotBefore, now - CertificateTerms.Backdate);
        var end = Earlier(issuer.NotAfter, now + CertificateTerms.ServingLife);
        using var certificate = request.Create(issuer, start, end, RandomNumberGenerator.GetBytes(16));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The hosts that a certificate is made out to, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Hosts(X509Certificate2 certificate) =>
        [.. certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(names => names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString()))).Order(StringComparer.Ordinal)];

    /// <summary>Hosts as <see cref="Hosts"/> gives them back.</summary>
    public static IReadOnlyList<string> Normalize(IEnumerable<string> hosts) =>
        [.. hosts.Select(host => IPAddress.TryParse(host, out var address) ? address.ToString() : host.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];

    private static X509Extension Names(IReadOnlyList<string> hosts)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
        {
            if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
            else names.AddDnsName(host);
        }

        return names.Build();
    }

    private static DateTimeOffset Later(DateTime one, DateTimeOffset other) => new DateTimeOffset(one) > other ? new DateTimeOffset(one) : other;

    private static DateTimeOffset Earlier(DateTime one, DateTimeOffset other) => new DateTimeOffset(one) < other ? new DateTimeOffset(one) : other;
}
