using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>A Secret as a volume.</summary>
public sealed record SecretVolumeSource
{
    [Description("Name of the Secret.")]
    [StringLength(253, MinimumLength = 1)]
    public required string SecretName { get; init; }

    [Description("Whether the pod starts without it.")]
    public bool? Optional { get; init; }
}
