using System.Net;
using Polly;
using Polly.Retry;

namespace HealOperator.Kubernetes.Client;

/// <summary>
/// When a request is sent again. 429 and 503 say that the server did nothing; 504, and 5xx with Retry-After, leave that open, so they are
/// repeated unless the request creates something. A connection that fails is tried again only for reads.
/// </summary>
internal static class RetryPolicy
{
    public static readonly ResiliencePropertyKey<ApiRequest> RequestKey = new("kubernetes.request");

    private const int Retries = 4;

    // A server that asks for more than this is better answered by an error than by a caller that hangs.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time, Jitter jitter) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Retries,
                ShouldHandle = args => new ValueTask<bool>(
                    args.Context.Properties.TryGetValue(RequestKey, out var request) && ShouldRetry(request, args.Outcome)),
                DelayGenerator = args => new ValueTask<TimeSpan?>(Delay(args.Outcome.Result, args.AttemptNumber, time, jitter)),
                OnRetry = static args =>
                {
                    args.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .Build();

    private static bool ShouldRetry(ApiRequest request, Outcome<HttpResponseMessage> outcome)
    {
        if (!request.IsRetriable)
        {
            return false;
        }

        if (outcome.Result is not { } response)
        {
            return request.IsSafe && outcome.Exception is HttpRequestException;
        }

        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => true,
            HttpStatusCode.GatewayTimeout => request.Method != HttpMethod.Post,
            >= HttpStatusCode.InternalServerError => request.Method != HttpMethod.Post && response.Headers.RetryAfter is not null,
            _ => false,
        };
    }

    private static TimeSpan Delay(HttpResponseMessage? response, int attempt, TimeProvider time, Jitter jitter)
    {
        var asked = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        var backoff = jitter.Stretch(TimeSpan.FromMilliseconds(100) * (1 << attempt), 0.5);
        var delay = asked > backoff ? asked : backoff;
        return delay < LongestWait ? delay : LongestWait;
    }
}
