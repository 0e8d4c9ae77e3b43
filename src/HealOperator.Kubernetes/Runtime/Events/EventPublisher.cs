using System.Text;
using System.Threading.Channels;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <inheritdoc />
internal sealed class EventPublisher : IEventPublisher
{
    public const int LongestReason = 128;
    public const int LongestNote = 1024;

    private const int LongestInstance = 128;
    private const string Ellipsis = "…";
    private const int Capacity = 1000;

    // Between the counts that are sent of one burst; one patch then stands for all repetitions in it.
    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(10);

    private readonly Channel<PendingEvent> _pending;
    private readonly EventWriter _writer;
    private readonly TimeProvider _time;

    public EventPublisher(IKubernetesClient client, string reporter, string instance, TimeProvider time, ILogger logger)
    {
        _time = time;
        _writer = new EventWriter(client, reporter, Cut(instance, LongestInstance), time, logger);
        _pending = Channel.CreateBounded<PendingEvent>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
            static _ => RuntimeMetrics.EventDropped("queue_full"));
    }

    public void Publish(IKubernetesObject regarding, EventType type, string reason, string note, string? action, IKubernetesObject? related)
    {
        var key = new EventKey(
            regarding.Metadata.Uid ?? string.Empty,
            regarding.Metadata.Name ?? string.Empty,
            related?.Metadata.Uid,
            type,
            Cut(reason, LongestReason),
            Cut(action ?? reason, LongestReason),
            Cut(note, LongestNote));
        _pending.Writer.TryWrite(new PendingEvent(key, regarding.ToObjectReference(), related?.ToObjectReference(), _time.GetUtcNow()));
    }

    /// <summary>Writes events until <see cref="Complete"/>, then what is left; <paramref name="cancellationToken"/> ends it at once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task? flush = null;
        for (var open = true; open;)
        {
            var readable = _pending.Reader.WaitToReadAsync(cancellationToken).AsTask();
            while (!readable.IsCompleted && _writer.HasUnwrittenCounts)
            {
                // New events do not wait for the counts of old ones.
                flush ??= Task.Delay(FlushEvery, _time, ended.Token);
                if (await Task.WhenAny(readable, flush).ConfigureAwait(false) == flush)
                {
                    await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                    flush = null;
                }
            }

            open = await readable.ConfigureAwait(false);
            while (_pending.Reader.TryRead(out var next))
            {
                await _writer.WriteAsync(next, cancellationToken).ConfigureAwait(false);
            }

            _writer.Trim();
        }

        await ended.CancelAsync().ConfigureAwait(false);
        await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes no more events; <see cref="RunAsync"/> ends when the rest is written.</summary>
    public void Complete() => _pending.Writer.TryComplete();

    /// <summary>The API server counts bytes, and refuses the whole event for one too many.</summary>
    private static string Cut(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes)
        {
            return text;
        }

        var room = bytes - Encoding.UTF8.GetByteCount(Ellipsis);
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.Append(Ellipsis).ToString();
    }
}
