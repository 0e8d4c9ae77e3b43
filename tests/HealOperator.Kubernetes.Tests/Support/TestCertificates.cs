using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>A certificate authority of a test's own.</summary>
internal sealed class TestCertificates
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 _authority;
    private readonly X509Certificate2? _intermediate;
    private int _serial;

    public TestCertificates(bool withIntermediate = false)
    {
        _authority = Request("CN=test root", isAuthority: true).CreateSelfSigned(From, To);
        _intermediate = withIntermediate ? Issue("CN=test intermediate", _authority, isAuthority: true, null) : null;
    }

    /// <summary>The authorities, the root first, as PEM.</summary>
    public string Bundle => _authority.ExportCertificatePem() + "\n" + _intermediate?.ExportCertificatePem();

    /// <summary>A server's certificate for an address or a host name.</summary>
    public X509Certificate2 Server(string name)
    {
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        return Issue($"CN={name}", _intermediate ?? _authority, isAuthority: false, names.Build());
    }

    /// <summary>A client's certificate and key as PEM.</summary>
    public (string Certificate, string Key) Client(string name)
    {
        var certificate = Issue($"CN={name}", _authority, isAuthority: false, null);
        return (certificate.ExportCertificatePem(), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
    }

    private static CertificateRequest Request(string subject, bool isAuthority, ECDsa? key = null)
    {
        var request = new CertificateRequest(subject, key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }

    private X509Certificate2 Issue(string subject, X509Certificate2 issuer, bool isAuthority, X509Extension? extension)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request(subject, isAuthority, key);
        if (extension is not null)
        {
            request.CertificateExtensions.Add(extension);
        }

        return request.Create(issuer, From, To, BitConverter.GetBytes(++_serial)).CopyWithPrivateKey(key);
    }
}
