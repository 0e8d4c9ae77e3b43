using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>An empty folder as a volume.</summary>
public sealed record EmptyDirVolumeSource
{
    [Description("Memory for a folder in memory; on disk when absent.")]
    [AllowedValues("", "Memory")]
    public string? Medium { get; init; }

    [Description("Most that it may hold, as a Kubernetes quantity.")]
    [StringLength(32, MinimumLength = 1)]
    public string? SizeLimit { get; init; }
}
