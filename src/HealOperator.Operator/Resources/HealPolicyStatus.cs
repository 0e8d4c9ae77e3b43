using System.ComponentModel;
using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;

namespace HealOperator.Operator.Resources;

/// <summary>Whether a policy can be used.</summary>
public sealed record HealPolicyStatus
{
    [Description("Generation that the status speaks of.")]
    public long? ObservedGeneration { get; init; }

    [Description("Ready is True when the policy can be used; its message says what is wrong, or which parts are not acted on yet.")]
    [KeyedBy("type")]
    public IReadOnlyList<StatusCondition>? Conditions { get; init; }
}
