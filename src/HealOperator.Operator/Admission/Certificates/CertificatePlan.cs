using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Operator.Admission.Certificates;

/// <summary>
/// Says what the certificates should be at a moment. A successor of the authority is first only trusted; it signs when every API server has
/// had the time to hear of it. What cannot be used now (expired, or not valid yet since a clock jumped) is replaced at once.
/// </summary>
internal static class CertificatePlan
{
    /// <summary>The material to go on with; the same object when it is good.</summary>
    public static CertificateMaterial Next(CertificateMaterial? current, IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        if (current is null) return Anew("", hosts, now);
        var authorities = current.Authorities();
        using var serving = X509Certificate2.CreateFromPem(current.Serving);
        var newest = authorities[0];
        var usable = authorities.Where(authority => IsValid(authority, now)).ToList();
        var bundle = string.Join('\n', usable.Select(authority => authority.ExportCertificatePem()));
        if (!IsValid(newest, now)) return Anew(bundle, hosts, now);

        var isServable = IsValid(serving, now) && usable.Any(authority => Signed(authority, serving)) && CertificateForge.Hosts(serving).SequenceEqual(CertificateForge.Normalize(hosts));
        if (isServable && newest.NotAfter - now.UtcDateTime < CertificateTerms.AuthorityRenewal) return Succeed(current, bundle, now);
        var mayReplace = !isServable || now.UtcDateTime >= newest.NotBefore.ToUniversalTime() + CertificateTerms.Backdate + CertificateTerms.Settling;
        var shouldReplace = !isServable || !Signed(newest, serving) || serving.NotAfter.ToUniversalTime() - now.UtcDateTime < CertificateTerms.ServingRenewal;
        if (mayReplace && shouldReplace) return Resign(bundle, newest.ExportCertificatePem(), current.AuthorityKey, hosts, now);
        return usable.Count == authorities.Count ? current : current with { Bundle = bundle };
    }

    private static CertificateMaterial Anew(string trusted, IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        var (authority, key) = CertificateForge.Authority(now);
        return Resign(Join(authority, trusted), authority, key, hosts, now);
    }

    private static CertificateMaterial Succeed(CertificateMaterial current, string trusted, DateTimeOffset now)
    {
        var (authority, key) = CertificateForge.Authority(now);
        return current with { Bundle = Join(authority, trusted), AuthorityKey = key };
    }

    private static CertificateMaterial Resign(string bundle, string authority, string authorityKey, IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        var (serving, key) = CertificateForge.Serving(authority, authorityKey, hosts, now);
        return new(bundle, authorityKey, serving, key);
    }

    private static string Join(string first, string rest) => rest.Length == 0 ? first : first + "\n" + rest;

    private static bool IsValid(X509Certificate2 certificate, DateTimeOffset now) => now.UtcDateTime >= certificate.NotBefore.ToUniversalTime() && now.UtcDateTime < certificate.NotAfter.ToUniversalTime();

    private static bool Signed(X509Certificate2 authority, X509Certificate2 certificate) => certificate.IssuerName.RawData.AsSpan().SequenceEqual(authority.SubjectName.RawData);
}
