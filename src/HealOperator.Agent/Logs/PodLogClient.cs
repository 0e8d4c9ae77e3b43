using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace HealOperator.Agent.Logs;

/// <summary>Reads pod logs with the pod's own service account, and can do nothing else.</summary>
internal sealed class PodLogClient : IDisposable
{
    private const string Mount = "/var/run/secrets/kubernetes.io/serviceaccount";
    private static readonly TimeSpan HeadTimeout = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    private PodLogClient(HttpClient http, TimeProvider clock) => (_http, _clock) = (http, clock);

    /// <summary>A client for the cluster that this pod runs in; null outside of one, or without a token.</summary>
    public static PodLogClient? TryCreate(AgentSettings settings, TimeProvider clock)
    {
        var (token, authority) = (settings.At($"{Mount}/token"), settings.At($"{Mount}/ca.crt"));
        if (settings.ApiServer is not { } server || !File.Exists(token) || !File.Exists(authority)) return null;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = HeadTimeout, UseProxy = false };
        handler.SslOptions.CertificateChainPolicy = Trust(authority);
        var http = new HttpClient(handler) { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Bearer", File.ReadAllText(token).Trim());
        return new(http, clock);
    }

    /// <summary>The log of a container, as it is now.</summary>
    /// <exception cref="HttpRequestException">It is not there any more, or may not be read.</exception>
    public async Task<Stream> OpenAsync(string @namespace, string pod, string? container, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(HeadTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var query = container is null ? "" : $"?container={Uri.EscapeDataString(container)}";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/namespaces/{Uri.EscapeDataString(@namespace)}/pods/{Uri.EscapeDataString(pod)}/log{query}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
        if (response.IsSuccessStatusCode) return await response.Content.ReadAsStreamAsync(cancellationToken);
        response.Dispose();
        throw new HttpRequestException($"the API server answers {(int)response.StatusCode} for the log of pod {pod}{Hint(response.StatusCode)}");
    }

    private static string Hint(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => ": it is gone",
        HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => ": the service account of the diagnosis may not read it; see the chart's Role",
        _ => "",
    };

    public void Dispose() => _http.Dispose();

    private static X509ChainPolicy Trust(string authority)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(authority);
        return policy;
    }
}
