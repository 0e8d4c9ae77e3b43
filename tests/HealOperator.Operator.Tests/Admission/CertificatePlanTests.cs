using System.Security.Cryptography.X509Certificates;
using HealOperator.Operator.Admission.Certificates;
using HealOperator.TestKit;

namespace HealOperator.Operator.Tests.Admission;

public sealed class CertificatePlanTests
{
    private static readonly string[] Hosts = ["webhook.team.svc", "10.0.0.1"];

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void Next_Nothing_MakesAnAuthorityAndACertificateForTheHosts()
    {
        var material = Next(null);

        using var serving = material.Certificate();
        CertificateForge.Hosts(serving).ShouldBe(Hosts, ignoreOrder: true);
        serving.HasPrivateKey.ShouldBeTrue();
        serving.GetECDsaPublicKey()!.KeySize.ShouldBe(256);
        Trusts(material, serving).ShouldBeTrue();
    }

    [Fact]
    public void Next_Good_IsKept()
    {
        var material = Next(null);
        _time.Advance(TimeSpan.FromDays(59));

        Next(material).ShouldBeSameAs(material);
        Next(CertificateMaterial.Of(material.ToData())).ShouldBe(material);
    }

    [Fact]
    public void Next_CertificateGrowsOld_IsReplacedUnderTheSameAuthority()
    {
        var material = Next(null);
        _time.Advance(TimeSpan.FromDays(61));

        var next = Next(material);

        next.Serving.ShouldNotBe(material.Serving);
        next.Authorities().ShouldHaveSingleItem().Thumbprint.ShouldBe(material.Authorities()[0].Thumbprint);
    }

    [Fact]
    public void Next_OtherHosts_IsMadeOutAnewAtOnce()
    {
        var material = CertificatePlan.Next(Next(null), ["other.team.svc"], _time.GetUtcNow());

        using var serving = material.Certificate();
        CertificateForge.Hosts(serving).ShouldBe(["other.team.svc"]);
    }

    [Fact]
    public void Next_AuthorityGrowsOld_SuccessorIsTrustedBeforeItSigns()
    {
        var material = Next(null);
        for (var day = 0; day < 240; day += 10, _time.Advance(TimeSpan.FromDays(10))) material = Next(material);
        var old = material;
        _time.Advance(TimeSpan.FromDays(6));

        var trusted = Next(old);
        trusted.Serving.ShouldBe(old.Serving);
        trusted.Authorities().Count.ShouldBe(2);
        Next(trusted).ShouldBeSameAs(trusted);

        _time.Advance(CertificateTerms.Settling);
        var signed = Next(trusted);
        signed.Serving.ShouldNotBe(old.Serving);
        signed.Authorities().Count.ShouldBe(2, "connections that are open may be verified by the old one still");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public void Next_ClockJumps_WhatIsNotValidIsReplacedAtOnce(int days)
    {
        var material = Next(null);

        var next = CertificatePlan.Next(material, Hosts, _time.GetUtcNow().AddDays(days));

        using var serving = next.Certificate();
        new DateTimeOffset(serving.NotBefore).ShouldBeLessThan(_time.GetUtcNow().AddDays(days));
        new DateTimeOffset(serving.NotAfter).ShouldBeGreaterThan(_time.GetUtcNow().AddDays(days));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Next_FourYearsInUnevenSteps_IsAlwaysTrustedByWhoHeardOfTheLastBundle(int seed)
    {
        var random = new Random(seed);
        var material = Next(null);
        for (var end = _time.GetUtcNow().AddDays(4 * 365); _time.GetUtcNow() < end; _time.Advance(random.Next(3) == 0 ? TimeSpan.FromMinutes(random.Next(1, 30)) : TimeSpan.FromHours(random.Next(1, 24 * 25))))
        {
            var next = Next(material);
            using var serving = next.Certificate();
            Trusts(material, serving).ShouldBeTrue("an API server that has not heard of the newest bundle");
            Trusts(next, serving).ShouldBeTrue();
            next.Authorities().Count.ShouldBeLessThanOrEqualTo(3);
            material = next;
        }
    }

    [Fact]
    public void Of_Unreadable_IsNone()
    {
        var data = Next(null).ToData();

        CertificateMaterial.Of(null).ShouldBeNull();
        CertificateMaterial.Of(new Dictionary<string, byte[]>()).ShouldBeNull();
        foreach (var key in data.Keys) CertificateMaterial.Of(new Dictionary<string, byte[]>(data) { [key] = "no PEM"u8.ToArray() }).ShouldBeNull(key);
        CertificateMaterial.Of(new Dictionary<string, byte[]>(data) { ["tls.key"] = Next(null).ToData()["tls.key"] }).ShouldBeNull("a key that is not the certificate's");
    }

    private CertificateMaterial Next(CertificateMaterial? material) => CertificatePlan.Next(material, Hosts, _time.GetUtcNow());

    private bool Trusts(CertificateMaterial material, X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(material.Authorities());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = _time.GetUtcNow().UtcDateTime;
        return chain.Build(certificate);
    }
}
