using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealOperator.Agent.Tests;

/// <summary>Stands where the API server is for a pod: HTTPS with a certificate that only its own authority vouches for.</summary>
internal sealed class PodLogServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = [];

    private PodLogServer()
    {
        using var authority = Issue();
        Authority = authority.ExportCertificatePem();
        var certificate = Sign(authority);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        _app = builder.Build();
        _app.Run(async context =>
        {
            _requests.Enqueue($"{context.Request.Headers.Authorization} {context.Request.Path}{context.Request.QueryString}");
            await Answer(context);
        });
    }

    /// <summary>The certificate of the authority, as PEM.</summary>
    public string Authority { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>What it answers.</summary>
    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync("hello");

    /// <summary>All requests so far: authorization, path and query.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public static async Task<PodLogServer> StartAsync()
    {
        var server = new PodLogServer();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The certificate of an authority that signed nothing, as PEM.</summary>
    public static string NewAuthority()
    {
        using var authority = Issue();
        return authority.ExportCertificatePem();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static X509Certificate2 Issue()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
    }

    private static X509Certificate2 Sign(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=kubernetes", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, Now.AddHours(-1), Now.AddHours(1), [1]);
        return signed.CopyWithPrivateKey(key);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
