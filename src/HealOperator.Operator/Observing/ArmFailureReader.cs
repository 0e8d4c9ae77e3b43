using System.Collections.Concurrent;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Kubernetes.Client;

namespace HealOperator.Operator.Observing;

/// <summary>Says how a failed arm failed, in the words of the diagnosis. The log of a pod is read once.</summary>
internal sealed class ArmFailureReader(PodLogs logs)
{
    /// <summary>Enough for any log that a kubelet keeps.</summary>
    private const long MostBytes = 512L << 20;

    private const int MostKnown = 1000;

    private readonly ConcurrentDictionary<string, ArmFailure> _known = new();

    /// <summary>Without a value when the log cannot be read: then the arm proves nothing.</summary>
    public async Task<PodLogRead<ArmFailure>> ReadAsync(JobView view, string? timeout, CancellationToken cancellationToken)
    {
        if (view.Pod is not { } pod) return new(null);
        if (_known.TryGetValue(pod.Metadata.Uid!, out var known)) return new(known);
        var facts = view.Facts(timeout);
        var read = await LogAsync(view, cancellationToken);
        if (read.Value is not { } log) return new(null, read.RetryAt, read.GivenUp);
        var analysis = FailureAnalyst.Analyze(log, facts);
        var failure = new ArmFailure
        {
            Fingerprint = analysis.Classification.Fingerprint,
            Fingerprints = [.. analysis.Fingerprints],
            Message = analysis.Classification.Why,
        };
        if (_known.Count >= MostKnown) _known.Clear();
        _known[pod.Metadata.Uid!] = failure;
        return new(failure);
    }

    private async Task<PodLogRead<FailureLog>> LogAsync(JobView view, CancellationToken cancellationToken)
    {
        // A container that never started has no log; what Kubernetes knows of it is all there is.
        if (view.Outcome.WaitingReason is not null || view.Outcome.Container is not { } container) return new(FailureLog.Empty);
        return await logs.ReadAsync(view.Pod!, new() { Container = container, LimitBytes = MostBytes }, ReadAsync, cancellationToken);
    }

    private static async Task<FailureLog?> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        await FailureReader.ReadAsync(stream, cancellationToken) is var log && LostLog.IsIn(log) ? null : log;
}
