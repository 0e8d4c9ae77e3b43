using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Operator.Admission.Certificates;

/// <summary>The certificate that is served at this moment. Connections that are open keep the one that they began with.</summary>
internal sealed class ServingCertificate
{
    private volatile X509Certificate2? _current;
    private string? _pem;

    /// <summary>Null before the first one.</summary>
    public X509Certificate2? Current => _current;

    /// <summary>Serves another certificate.</summary>
    /// <returns>Whether it is another one.</returns>
    public bool Use(CertificateMaterial material)
    {
        if (_pem == material.Serving) return false;
        // The former one is left to the garbage collector: a handshake may be using it.
        (_current, _pem) = (material.Certificate(), material.Serving);
        return true;
    }
}
