using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HealOperator.Kubernetes.Client;

/// <summary>Counts and times requests.</summary>
internal sealed class RequestMetrics(RequestTotals totals)
{
    private static readonly Meter Meter = new(KubernetesMetrics.MeterName);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "kubernetes.client.requests", "{request}", "Requests to the API server, retries included; a watch counts once.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "kubernetes.client.request.duration",
        "s",
        "Time from sending a request to its answer (of a watch or log: to the answer's head).",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    public RequestTotals Totals => totals;

    public void Record(ApiRequest request, string outcome, TimeSpan elapsed)
    {
        totals.Count(request.Verb, request.Resource);
        Requests.Add(1, new TagList { { "verb", request.Verb }, { "resource", request.Resource } });
        Duration.Record(
            elapsed.TotalSeconds,
            new TagList { { "verb", request.Verb }, { "resource", request.Resource }, { "outcome", outcome } });
    }
}
