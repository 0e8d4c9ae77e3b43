using System.ComponentModel;

namespace HealOperator.Core.Pipelines;

/// <summary>Compute resources of one step.</summary>
public sealed record StepResources
{
    [Description("Requested amounts by resource name, as Kubernetes quantities.")]
    public IReadOnlyDictionary<string, string>? Requests { get; init; }

    [Description("Limits by resource name, as Kubernetes quantities.")]
    public IReadOnlyDictionary<string, string>? Limits { get; init; }
}
