using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>Whose Job it is, and what it is for.</summary>
/// <param name="Name">Deterministic name: the same Job is never made twice.</param>
/// <param name="Owner">The PipelineRun or HealAttempt that it belongs to.</param>
/// <param name="Run">Name of the PipelineRun.</param>
/// <param name="Component">One of <see cref="Pods.Component"/>.</param>
/// <param name="Attempt">Name of the HealAttempt.</param>
/// <param name="Arm">green, control or trial.</param>
internal sealed record JobIdentity(string Name, IKubernetesObject Owner, string Run, string Component, string? Attempt = null, string? Arm = null)
{
    /// <summary>Labels of the Job and of its pods.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; } = Build(Run, Component, Attempt, Arm);

    private static Dictionary<string, string> Build(string run, string component, string? attempt, string? arm)
    {
        var labels = new Dictionary<string, string>
        {
            [HealGroup.Labels.Name] = HealGroup.Manager,
            [HealGroup.Labels.ManagedBy] = HealGroup.Manager,
            [HealGroup.Labels.Component] = component,
            [HealGroup.Labels.PipelineRun] = run,
        };
        if (attempt is not null) labels[HealGroup.Labels.Attempt] = attempt;
        if (arm is not null) labels[HealGroup.Labels.Arm] = arm;
        return labels;
    }
}
