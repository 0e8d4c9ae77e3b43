using System.ComponentModel;
using HealOperator.Core.Policies;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Resources;

/// <summary>The rules under which a namespace's pipelines are healed.</summary>
[KubernetesEntity(HealGroup.Name, HealGroup.Version, "HealPolicy", "healpolicies")]
[Description("The rules under which pipelines of this namespace are healed. The policy named default holds for runs that name none; without it, the defaults shown here hold.")]
public sealed record HealPolicy : KubernetesObject
{
    [Description("The rules.")]
    [CelRule("!has(self.diagnosers) || self.diagnosers.all(d, [has(d.rules), has(d.memory), has(d.llm)].filter(x, x).size() == 1)", "Set exactly one of rules, memory and llm in each diagnoser.")]
    public HealPolicySpec Spec { get; init; } = new();

    [Description("Whether the policy can be used; written by the operator alone.")]
    public HealPolicyStatus? Status { get; init; }
}
