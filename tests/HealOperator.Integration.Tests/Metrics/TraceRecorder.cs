using System.Collections.Concurrent;
using System.Diagnostics;

namespace HealOperator.Integration.Tests.Metrics;

/// <summary>Takes the spans that the operators of this process emit.</summary>
internal sealed class TraceRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public TraceRecorder()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == "HealOperator.Operator",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Of(string traceId) => [.. _spans.Where(span => span.TraceId.ToHexString() == traceId)];

    public void Dispose() => _listener.Dispose();
}
