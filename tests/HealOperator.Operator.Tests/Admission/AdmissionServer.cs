using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Admission;
using HealOperator.Operator.Admission.Certificates;
using HealOperator.Operator.Pods;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealOperator.Operator.Tests.Admission;

/// <summary>The listener by itself: no API server answers it, so it has no certificate but what a test gives it.</summary>
internal sealed class AdmissionServer : IAsyncDisposable
{
    public const string OperatorUser = "system:serviceaccount:heal:heal-operator";

    private readonly WebApplication _app;

    private AdmissionServer(WebApplication app) => _app = app;

    public ServingCertificate Serving => _app.Services.GetRequiredService<ServingCertificate>();

    private Uri Address => new($"https://127.0.0.1:{new Uri(_app.Urls.Single()).Port}");

    public static async Task<AdmissionServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<OperatorHealth>().AddSingleton(new PodSettings { Image = "heal" })
            .AddSingleton(KubernetesClientFactory.Create(new() { Server = new Uri("http://127.0.0.1:1") }));
        builder.AddAdmission(new() { Port = 0, Hosts = ["127.0.0.1"], SecretName = "webhook", Configuration = "webhook", OperatorUser = OperatorUser });
        var app = builder.Build();
        app.MapAdmission();
        app.MapGet("/metrics", () => "secret");
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Sends a review and gives the answer's code and body, and the certificate that was shown.</summary>
    public async Task<(int Code, string Body, string? Thumbprint)> SendAsync(string path, string? body)
    {
        string? shown = null;
        using var handler = new SocketsHttpHandler
        {
            Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => (shown = ((X509Certificate2)certificate!).Thumbprint) is not null },
        };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(Address, path)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        // What is refused by its length alone is answered before it is sent: a client that goes on sending meets a closed connection, and may not see the answer.
        request.Headers.ExpectContinue = body is not null;
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), shown);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
