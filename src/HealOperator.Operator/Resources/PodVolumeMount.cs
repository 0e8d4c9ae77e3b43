using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>Where a volume is mounted.</summary>
public sealed record PodVolumeMount
{
    [Description("Name of one of the volumes.")]
    [StringLength(63, MinimumLength = 1)]
    public required string Name { get; init; }

    [Description("Absolute path in every step. /workspace and /heal are taken.")]
    [StringLength(1024, MinimumLength = 2)]
    [RegularExpression("^/[^:]+$")]
    public required string MountPath { get; init; }

    [Description("Folder or file inside the volume.")]
    [StringLength(1024, MinimumLength = 1)]
    public string? SubPath { get; init; }

    [Description("Whether the steps can only read it.")]
    public bool? ReadOnly { get; init; }
}
