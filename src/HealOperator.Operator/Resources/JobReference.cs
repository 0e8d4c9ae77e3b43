using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>A Job that someone else made.</summary>
public sealed record JobReference
{
    [Description("Name of the Job, in the same namespace.")]
    [StringLength(63, MinimumLength = 1)]
    public required string Name { get; init; }

    [Description("UID of the Job: a Job that takes the name later is another one.")]
    [StringLength(36, MinimumLength = 1)]
    public required string Uid { get; init; }
}
