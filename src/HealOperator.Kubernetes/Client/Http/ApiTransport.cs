using System.Net;
using System.Net.Http.Headers;
using HealOperator.Kubernetes.Configuration;
using Polly;

namespace HealOperator.Kubernetes.Client;

/// <summary>Sends requests: credentials, time limits, retries, metrics, errors as exceptions.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly ICredentialSource _credentials;
    private readonly KubernetesClientConfiguration _configuration;
    private readonly TimeProvider _time;
    private readonly RequestMetrics _metrics;
    private readonly ResiliencePipeline<HttpResponseMessage> _retry;

    public ApiTransport(
        HttpMessageHandler handler,
        ICredentialSource credentials,
        KubernetesClientConfiguration configuration,
        TimeProvider time,
        RequestTotals totals)
    {
        // An invoker has no overall time limit, which would cut watches and logs off.
        _invoker = new HttpMessageInvoker(handler, disposeHandler: true);
        _credentials = credentials;
        _configuration = configuration;
        _time = time;
        _metrics = new RequestMetrics(totals);
        _retry = RetryPolicy.Create(time, new Jitter(configuration.Random));
    }

    public RequestTotals Totals => _metrics.Totals;

    /// <exception cref="KubernetesException">Any answer but success.</exception>
    public async Task<HttpResponseMessage> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(RetryPolicy.RequestKey, request);
            var response = await _retry.ExecuteAsync(
                static async (context, state) => await state.self.AttemptAsync(state.request, context.CancellationToken).ConfigureAwait(false),
                context,
                (self: this, request)).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
                throw ApiError.From(response.StatusCode, body, request);
            }
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _invoker.Dispose();

    private async ValueTask<HttpResponseMessage> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var authorization = await _credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        var response = await SendOnceAsync(request, authorization, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || authorization is null)
        {
            return response;
        }

        _credentials.Invalidate(authorization);
        var renewed = await _credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        if (Equals(renewed, authorization))
        {
            return response;
        }

        response.Dispose();
        return await SendOnceAsync(request, renewed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ApiRequest request, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken)
    {
        using var message = Message(request, authorization);
        using var limit = new CancellationTokenSource(_configuration.RequestTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var started = _time.GetTimestamp();
        HttpResponseMessage? response = null;
        var outcome = "error";
        try
        {
            response = await _invoker.SendAsync(message, both.Token).ConfigureAwait(false);
            if (!request.Streaming || !response.IsSuccessStatusCode)
            {
                await response.Content.LoadIntoBufferAsync(both.Token).ConfigureAwait(false);
            }

            outcome = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return response;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            outcome = "timeout";
            throw new TimeoutException($"{request}: no answer from {_configuration.Server} within {_configuration.RequestTimeout.TotalSeconds:0.#} s.");
        }
        catch
        {
            response?.Dispose();
            throw;
        }
        finally
        {
            _metrics.Record(request, outcome, _time.GetElapsedTime(started));
        }
    }

    private HttpRequestMessage Message(ApiRequest request, AuthenticationHeaderValue? authorization)
    {
        var message = new HttpRequestMessage(request.Method, _configuration.Resolve(request.Path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        // The handler takes the name for SNI and for the check of the certificate from here, and from nowhere else.
        message.Headers.Host = _configuration.TlsServerName;
        message.Headers.Authorization = authorization;
        message.Headers.TryAddWithoutValidation("User-Agent", _configuration.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Resource == "pods/log" ? "*/*" : "application/json");
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType);
        }

        return message;
    }
}
