using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>A claim of a persistent volume.</summary>
public sealed record ClaimVolumeSource
{
    [Description("Name of the PersistentVolumeClaim.")]
    [StringLength(253, MinimumLength = 1)]
    public required string ClaimName { get; init; }

    [Description("Whether the steps can only read it.")]
    public bool? ReadOnly { get; init; }
}
