using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace HealOperator.Operator.Admission.Certificates;

/// <summary>What the replicas share, as PEM.</summary>
/// <param name="Bundle">The authorities that are trusted, the newest first.</param>
/// <param name="AuthorityKey">Key of the newest authority.</param>
/// <param name="Serving">The serving certificate.</param>
/// <param name="ServingKey">Its key.</param>
internal sealed record CertificateMaterial(string Bundle, string AuthorityKey, string Serving, string ServingKey)
{
    private static readonly string[] Keys = ["ca.crt", "ca.key", "tls.crt", "tls.key"];

    /// <summary>The material of a Secret; null when it has none, or none that can be read.</summary>
    public static CertificateMaterial? Of(IReadOnlyDictionary<string, byte[]>? data)
    {
        if (data is null || !Keys.All(data.ContainsKey)) return null;
        var texts = Keys.Select(key => Encoding.UTF8.GetString(data[key])).ToList();
        var material = new CertificateMaterial(texts[0], texts[1], texts[2], texts[3]);
        try
        {
            using var authority = X509Certificate2.CreateFromPem(material.Authorities()[0].ExportCertificatePem(), material.AuthorityKey);
            using var serving = material.Certificate();
            return material;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    public IReadOnlyDictionary<string, byte[]> ToData() => Keys.Zip([Bundle, AuthorityKey, Serving, ServingKey]).ToDictionary(pair => pair.First, pair => Encoding.UTF8.GetBytes(pair.Second));

    /// <summary>The authorities, the newest first.</summary>
    /// <exception cref="CryptographicException">The bundle is no PEM.</exception>
    public X509Certificate2Collection Authorities()
    {
        var result = new X509Certificate2Collection();
        result.ImportFromPem(Bundle);
        return result;
    }

    /// <summary>The serving certificate with its key.</summary>
    public X509Certificate2 Certificate() => X509Certificate2.CreateFromPem(Serving, ServingKey);
}
