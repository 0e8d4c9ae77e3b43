using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace HealOperator.Kubernetes.Tests.Support;

/// <summary>Collects one tag of one instrument's measurements.</summary>
internal sealed class MetricRecorder : IDisposable
{
    private readonly MeterListener _listener = new();

    public MetricRecorder(string instrument, string tag)
    {
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (published.Name == instrument)
            {
                listener.EnableMeasurementEvents(published);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Record(tags, tag));
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Record(tags, tag));
        _listener.Start();
    }

    public ConcurrentQueue<string?> Values { get; } = new();

    public void Dispose() => _listener.Dispose();

    private void Record(ReadOnlySpan<KeyValuePair<string, object?>> tags, string wanted)
    {
        foreach (var (key, value) in tags)
        {
            if (key == wanted)
            {
                Values.Enqueue(value?.ToString());
            }
        }
    }
}
