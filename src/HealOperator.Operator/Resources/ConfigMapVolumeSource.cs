using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>A ConfigMap as a volume.</summary>
public sealed record ConfigMapVolumeSource
{
    [Description("Name of the ConfigMap.")]
    [StringLength(253, MinimumLength = 1)]
    public required string Name { get; init; }

    [Description("Whether the pod starts without it.")]
    public bool? Optional { get; init; }
}
