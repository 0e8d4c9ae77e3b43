using System.ComponentModel;
using HealOperator.Core.Outcomes;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Resources;

/// <summary>How the fixes of one fixer on one kind of failure turned out in this namespace.</summary>
[KubernetesEntity(HealGroup.Name, HealGroup.Version, "HealOutcome", "healoutcomes")]
[Description("How the fixes of one fixer on one kind of failure turned out in this namespace: the record that confidence and demotion are made of. Written by the operator alone; it outlives runs and attempts. Deleted, it begins with nothing.")]
public sealed record HealOutcome : KubernetesObject
{
    [Description("What is counted. It cannot be changed.")]
    [CelRule("self == oldSelf", "The spec of a HealOutcome cannot be changed.")]
    public required OutcomeClass Spec { get; init; }

    [Description("The counts and what follows from them; written by the operator alone.")]
    public OutcomeStatus? Status { get; init; }
}
