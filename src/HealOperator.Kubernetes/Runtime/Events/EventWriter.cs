using System.Globalization;
using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Writes events, one after another: the first of a kind is created, repetitions within six minutes become its count.</summary>
internal sealed class EventWriter(IKubernetesClient client, string reporter, string instance, TimeProvider time, ILogger logger)
{
    private const int LongestName = 200;
    private static readonly TimeSpan SeriesWindow = TimeSpan.FromMinutes(6);

    private readonly Dictionary<EventKey, EventSeriesState> _series = [];
    private readonly EventBudget _budget = new(time);
    private long _number;

    public bool HasUnwrittenCounts => _series.Values.Any(series => series.IsDirty);

    public async ValueTask WriteAsync(PendingEvent next, CancellationToken cancellationToken)
    {
        if (_series.TryGetValue(next.Key, out var series) && time.GetElapsedTime(series.LastSeen) < SeriesWindow)
        {
            series.Repeat(next.At, time.GetTimestamp());
            return;
        }

        if (!_budget.TrySpend($"{next.Regarding.Namespace}/{next.Key.RegardingName}/{next.Key.RegardingUid}"))
        {
            RuntimeMetrics.EventDropped("rate_limited");
            return;
        }

        var entity = Create(next);
        if (await TryAsync(next.Key, token => client.CreateAsync(entity, token), cancellationToken).ConfigureAwait(false))
        {
            _series[next.Key] = new EventSeriesState(entity.Metadata.Namespace!, entity.Metadata.Name!, next.At, time.GetTimestamp());
        }
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, series) in _series.Where(entry => entry.Value.IsDirty).ToList())
        {
            series.IsDirty = false;
            var patch = Patch.Merge(new JsonObject
            {
                ["series"] = new JsonObject
                {
                    ["count"] = series.Count,
                    ["lastObservedTime"] = MicroTimeConverter.Format(series.LastAt),
                },
            });
            await TryAsync(key, token => client.PatchAsync<Event>(series.Name, series.Namespace, patch, cancellationToken: token), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Forgets what can no longer be repeated.</summary>
    public void Trim()
    {
        _budget.Trim();
        foreach (var (key, series) in _series.Where(entry => !entry.Value.IsDirty && time.GetElapsedTime(entry.Value.LastSeen) >= SeriesWindow).ToList())
        {
            _series.Remove(key);
        }
    }

    private Event Create(PendingEvent next)
    {
        // Unique per process and moment, and short enough for a name, as kubectl expects of events.
        var suffix = string.Create(CultureInfo.InvariantCulture, $"{next.At.UtcTicks:x}{Interlocked.Increment(ref _number):x}");
        var name = next.Key.RegardingName.Length <= LongestName ? next.Key.RegardingName : next.Key.RegardingName[..LongestName].TrimEnd('.', '-');
        return new Event
        {
            Metadata = new ObjectMeta
            {
                Name = $"{name}.{suffix}",

                // Cluster-scoped objects have their events in the default namespace.
                Namespace = next.Regarding.Namespace ?? "default",
            },
            EventTime = next.At,
            ReportingController = reporter,
            ReportingInstance = instance,
            Action = next.Key.Action,
            Reason = next.Key.Reason,
            Regarding = next.Regarding,
            Related = next.Related,
            Note = next.Key.Note,
            Type = next.Key.Type.ToString(),
        };
    }

    private async Task<bool> TryAsync(EventKey key, Func<CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // An event is never worth a reconcile: a server that refuses it is noted, and that is all.
            RuntimeLog.EventFailed(logger, key.Reason, key.RegardingName, exception.Message);
            RuntimeMetrics.EventDropped("write_failed");
            return false;
        }
    }
}
