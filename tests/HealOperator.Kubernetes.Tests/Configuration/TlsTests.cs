using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Configuration;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Tests.Support;
using HealOperator.TestKit;

namespace HealOperator.Kubernetes.Tests.Configuration;

/// <summary>R28, R29, R30: which servers are trusted, and how a dead one is noticed.</summary>
public sealed class TlsTests
{
    private static readonly TestCertificates Authority = new();

    [Fact]
    public async Task Connect_ToAServerOfTheAuthority_Works()
    {
        await using var server = await StartAsync(Authority.Server("127.0.0.1"));

        (await GetAsync(server, config => config with { CertificateAuthorityData = Authority.Bundle })).ShouldBeNull();
    }

    [Fact]
    public async Task Connect_ToAServerOfAnIntermediateInTheBundle_Works()
    {
        var authority = new TestCertificates(withIntermediate: true);
        await using var server = await StartAsync(authority.Server("127.0.0.1"));

        (await GetAsync(server, config => config with { CertificateAuthorityData = authority.Bundle })).ShouldBeNull();
    }

    [Fact]
    public async Task Connect_ToAServerOfAnotherAuthority_IsRefused()
    {
        await using var server = await StartAsync(new TestCertificates().Server("127.0.0.1"));

        (await GetAsync(server, config => config with { CertificateAuthorityData = Authority.Bundle })).ShouldBeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task Connect_ToAServerWithAnotherName_IsRefused()
    {
        await using var server = await StartAsync(Authority.Server("other.example"));

        (await GetAsync(server, config => config with { CertificateAuthorityData = Authority.Bundle })).ShouldBeOfType<HttpRequestException>();
        (await GetAsync(server, config => config with { CertificateAuthorityData = Authority.Bundle, TlsServerName = "other.example" })).ShouldBeNull();
    }

    [Fact]
    public async Task Connect_WithoutAnAuthority_TrustsTheSystemsOnly()
    {
        await using var server = await StartAsync(Authority.Server("127.0.0.1"));

        (await GetAsync(server, config => config)).ShouldBeOfType<HttpRequestException>();
        (await GetAsync(server, config => config with { SkipTlsVerify = true })).ShouldBeNull();
    }

    /// <summary>R28: a rotated authority counts from the next connection on; a broken file changes nothing.</summary>
    [Fact]
    public void Validate_AfterTheFileChanged_TrustsTheNewAuthority()
    {
        using var directory = new TempDirectory();
        var file = directory.Write("ca.crt", Authority.Bundle);
        var rotated = new TestCertificates();
        var validator = new ServerCertificateValidator(null, file);
        bool Trusts(TestCertificates authority) =>
            validator.Validate(authority.Server("127.0.0.1"), null, System.Net.Security.SslPolicyErrors.RemoteCertificateChainErrors);

        (Trusts(Authority), Trusts(rotated)).ShouldBe((true, false));
        directory.Write("ca.crt", "not a certificate");
        Trusts(Authority).ShouldBeTrue();
        directory.Write("ca.crt", rotated.Bundle);
        (Trusts(Authority), Trusts(rotated)).ShouldBe((false, true));
        File.Delete(file);
        Trusts(rotated).ShouldBeTrue();
    }

    [Fact]
    public void Create_WithAnUnusableAuthority_SaysWhichFile()
    {
        var error = Should.Throw<KubernetesConfigurationException>(() => new ServerCertificateValidator(null, "/nowhere/ca.crt"));

        error.Message.ShouldContain("/nowhere/ca.crt");
    }

    /// <summary>R30.</summary>
    [Fact]
    public void Handler_OfAClient_PingsAndBoundsItsConnections()
    {
        var configuration = new KubernetesClientConfiguration { Server = new Uri("https://127.0.0.1") };
        using var handler = HandlerFactory.Create(configuration, CredentialSources.Create(configuration, TimeProvider.System));

        handler.KeepAlivePingDelay.ShouldBe(TimeSpan.FromSeconds(30));
        handler.KeepAlivePingTimeout.ShouldBe(TimeSpan.FromSeconds(15));
        handler.PooledConnectionLifetime.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(10));
    }

    private static Task<ScriptedServer> StartAsync(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate) =>
        ScriptedServer.StartAsync(context => context.ErrorAsync(404, "NotFound"), certificate);

    /// <summary>The error of a request, or null when the server was reached.</summary>
    private static async Task<Exception?> GetAsync(ScriptedServer server, Func<KubernetesClientConfiguration, KubernetesClientConfiguration> configure)
    {
        var client = KubernetesClientFactory.Create(configure(server.Configuration()));
        return await Record.ExceptionAsync(() => client.CreateAsync(new ConfigMap { Metadata = new ObjectMeta { Name = "a" } })) is { } error and not NotFoundException
            ? error
            : null;
    }
}
