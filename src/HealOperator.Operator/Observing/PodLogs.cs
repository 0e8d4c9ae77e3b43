using System.Collections.Concurrent;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Observing;

/// <summary>
/// Reads logs of pods that have ended. A log that is gone is gone at once; one that cannot be read, since a node or its kubelet does not
/// answer, is tried again for some minutes and then given up: no heal hangs on a dead node for ever.
/// </summary>
internal sealed class PodLogs(IKubernetesClient client, TimeProvider time)
{
    /// <summary>How long a log is tried for: a node that restarts is back by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private const int MostKnown = 1000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Failures, DateTimeOffset Next)> _failing = new();

    public async Task<PodLogRead<T>> ReadAsync<T>(Pod pod, PodLogOptions options, Func<Stream, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        var key = $"{pod.Metadata.Uid}/{options.Container}";

        // Several ask for the same log, and whatever happens to its objects makes them ask: only time may wear the patience.
        if (_failing.TryGetValue(key, out var failing) && time.GetUtcNow() < failing.Next) return new(null, RetryAt: failing.Next);
        try
        {
            await using var log = await client.ReadPodLogAsync(pod.Metadata.Name!, pod.Metadata.Namespace!, options, cancellationToken);
            var value = await read(log, cancellationToken);
            _failing.TryRemove(key, out _);
            return new(value);
        }
        catch (KubernetesException e) when (e is NotFoundException or InvalidException)
        {
            _failing.TryRemove(key, out _);
            return new(null);
        }
        catch (Exception e) when (IsFailure(e) && !cancellationToken.IsCancellationRequested)
        {
            return Later<T>(key, pod, e);
        }
    }

    /// <summary>A time-out of the request comes as a cancellation that nobody asked for.</summary>
    private static bool IsFailure(Exception e) => e is KubernetesException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    private PodLogRead<T> Later<T>(string key, Pod pod, Exception error)
        where T : class
    {
        var now = time.GetUtcNow();
        if (_failing.Count >= MostKnown) _failing.Clear();
        var (since, failures, _) = _failing.GetValueOrDefault(key, (now, 0, now));
        var end = since + Patience;
        if (now >= end) return new(null, GivenUp: $"The log of pod {pod.Metadata.Name} on node {pod.Spec?.NodeName} could not be read for {Patience.TotalMinutes:0} minutes; look at the node. {error.Message}");
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 5)));
        var next = now + (wait < LongestWait ? wait : LongestWait);
        if (next > end) next = end;
        _failing[key] = (since, failures + 1, next);
        return new(null, RetryAt: next);
    }
}
