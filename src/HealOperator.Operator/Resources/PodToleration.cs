using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>A taint that the pod tolerates.</summary>
public sealed record PodToleration
{
    [Description("Key of the taint; all when absent.")]
    [StringLength(316)]
    public string? Key { get; init; }

    [Description("Exists or Equal.")]
    [AllowedValues("Exists", "Equal")]
    public string? Operator { get; init; }

    [Description("Value of the taint, for Equal.")]
    [StringLength(63)]
    public string? Value { get; init; }

    [Description("Effect of the taint; all when absent.")]
    [AllowedValues("", "NoSchedule", "PreferNoSchedule", "NoExecute")]
    public string? Effect { get; init; }

    [Description("How long to stay on a node with a NoExecute taint, in seconds.")]
    public long? TolerationSeconds { get; init; }
}
