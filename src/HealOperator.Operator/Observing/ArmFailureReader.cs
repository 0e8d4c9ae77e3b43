using System.Collections.Concurrent;
using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Kubernetes.Client;

namespace HealOperator.Operator.Observing;

/// <summary>Says how a failed arm failed, in the words of the diagnosis. The log of a pod is read once.</summary>
internal sealed class ArmFailureReader(IKubernetesClient client)
{
    /// <summary>Enough for any log that a kubelet keeps.</summary>
    private const long MostBytes = 512L << 20;

    private const int MostKnown = 1000;

    private readonly ConcurrentDictionary<string, ArmFailure> _known = new();

    /// <summary>Null when the log cannot be read: then the arm proves nothing.</summary>
    public async Task<ArmFailure?> ReadAsync(JobView view, string? timeout, CancellationToken cancellationToken)
    {
        if (view.Pod is not { } pod) return null;
        if (_known.TryGetValue(pod.Metadata.Uid!, out var known)) return known;
        var facts = view.Facts(timeout);
        if (await LogAsync(view, cancellationToken) is not { } log) return null;
        var analysis = FailureAnalyst.Analyze(log, facts);
        var failure = new ArmFailure
        {
            Fingerprint = analysis.Classification.Fingerprint,
            Fingerprints = [.. analysis.Fingerprints],
            Message = analysis.Classification.Why,
        };
        if (_known.Count >= MostKnown) _known.Clear();
        _known[pod.Metadata.Uid!] = failure;
        return failure;
    }

    private async Task<FailureLog?> LogAsync(JobView view, CancellationToken cancellationToken)
    {
        // A container that never started has no log; what Kubernetes knows of it is all there is.
        if (view.Outcome.WaitingReason is not null || view.Outcome.Container is not { } container) return FailureLog.Empty;
        try
        {
            var options = new PodLogOptions { Container = container, LimitBytes = MostBytes };
            await using var log = await client.ReadPodLogAsync(view.Pod!.Metadata.Name!, view.Pod.Metadata.Namespace!, options, cancellationToken);
            return await FailureReader.ReadAsync(log, cancellationToken);
        }
        catch (KubernetesException e) when (e is NotFoundException or InvalidException)
        {
            return null;
        }
    }
}
