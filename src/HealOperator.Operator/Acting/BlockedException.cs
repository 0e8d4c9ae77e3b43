using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Acting;

/// <summary>An effect that can never be carried out: it ends the run or the attempt.</summary>
internal sealed class BlockedException(string reason, string message) : Exception(message)
{
    private const int MostQuoted = 800;

    public Blocker Blocker { get; } = new() { Reason = reason, Message = message };

    public static BlockedException NameConflict(string kind, NamespacedName key) => new(
        FailureReasons.NameConflict,
        $"{kind} {key} is there already and is not ours. Delete or rename it, then make the PipelineRun again.");

    public static BlockedException Refused(string kind, NamespacedName key, InvalidException refused) => new(
        FailureReasons.InvalidSpec,
        $"The API server refuses {kind} {key}: {Bounded.Text(refused.Message.TrimEnd('.'), MostQuoted)}. Correct the PipelineRun's spec and make it again.");
}
