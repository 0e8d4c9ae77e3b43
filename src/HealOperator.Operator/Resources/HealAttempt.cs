using System.ComponentModel;
using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Resources;

/// <summary>One pass through the heal loop.</summary>
[KubernetesEntity(HealGroup.Name, HealGroup.Version, "HealAttempt", "healattempts")]
[Description("One pass through the heal loop of a PipelineRun: evidence, diagnosis, proposal, approval, fix, proof. Made by the operator; approve one with the command in status.message.")]
public sealed record HealAttempt : KubernetesObject
{
    [Description("What the attempt is about. It cannot be changed.")]
    [CelRule("self == oldSelf", "The spec of a HealAttempt cannot be changed.")]
    public required AttemptSpec Spec { get; init; }

    [Description("Where the attempt stands; written by the operator alone.")]
    public AttemptStatus? Status { get; init; }
}
