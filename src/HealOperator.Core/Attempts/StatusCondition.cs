using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Attempts;

/// <summary>A condition as Kubernetes users know it.</summary>
public sealed record StatusCondition
{
    [Description("Type of the condition.")]
    public required string Type { get; init; }

    [Description("True, False or Unknown.")]
    [AllowedValues("True", "False", "Unknown")]
    public required string Status { get; init; }

    [Description("CamelCase reason.")]
    public required string Reason { get; init; }

    [Description("What a human should know or do.")]
    public string Message { get; init; } = "";

    [Description("Generation it speaks of.")]
    public long? ObservedGeneration { get; init; }

    [Description("When status last changed.")]
    public required DateTimeOffset LastTransitionTime { get; init; }
}
