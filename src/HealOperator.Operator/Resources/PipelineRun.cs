using System.ComponentModel;
using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Resources;

/// <summary>One run of a pipeline, to completion.</summary>
[KubernetesEntity(HealGroup.Name, HealGroup.Version, "PipelineRun", "pipelineruns")]
[Description("One run of a pipeline, to completion: when it fails, the operator collects evidence, proposes the smallest fix, applies it on a branch of its own where the policy allows, and proves that it helped.")]
public sealed record PipelineRun : KubernetesObject
{
    [Description("What to run and how to heal it. It cannot be changed: make a new PipelineRun instead.")]
    [CelRule("self == oldSelf", "The spec of a PipelineRun cannot be changed; make a new PipelineRun.")]
    public PipelineRunSpec Spec { get; init; } = new();

    [Description("Where the run stands; written by the operator alone.")]
    public RunStatus? Status { get; init; }
}
