using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>User and groups of the steps.</summary>
public sealed record PodIdentity
{
    [Description("User id of the steps, never 0.")]
    [Range(1, 2147483647)]
    public long? RunAsUser { get; init; }

    [Description("Group id of the steps.")]
    [Range(0, 2147483647)]
    public long? RunAsGroup { get; init; }

    [Description("Group that owns the volumes.")]
    [Range(0, 2147483647)]
    public long? FsGroup { get; init; }

    [Description("Further groups.")]
    [MaxLength(20)]
    public IReadOnlyList<long>? SupplementalGroups { get; init; }
}
