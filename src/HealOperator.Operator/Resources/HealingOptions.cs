using System.ComponentModel;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Policies;

namespace HealOperator.Operator.Resources;

/// <summary>How to heal a run.</summary>
public sealed record HealingOptions
{
    [Description("The HealPolicy to use; the policy named default when absent, and built-in defaults when there is none.")]
    public LocalReference? PolicyRef { get; init; }

    [Description("Mode of this run. A HealPolicy's spec.mode is the most that it may be: the stricter one of both holds. Where no policy says one, this one does. Observe only proposes; HumanInLoop applies what a human approved; Autonomous applies what the gate lets through.")]
    public HealMode? Mode { get; init; }
}
