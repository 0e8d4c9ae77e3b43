using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Pipelines;

/// <summary>A query that shows the failure; it is run before and after the fix.</summary>
public sealed record PipelineCheck
{
    [Description("Name of the check, unique in the run.")]
    [StringLength(63, MinimumLength = 1)]
    [RegularExpression("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    public required string Name { get; init; }

    [Description("Name of the data source to ask.")]
    [StringLength(63, MinimumLength = 1)]
    public required string Source { get; init; }

    [Description("A single read-only statement that returns one value.")]
    [StringLength(8192, MinimumLength = 1)]
    public required string Query { get; init; }

    [Description("The value, as text, that a healthy pipeline leaves behind.")]
    [StringLength(1024)]
    public required string Expect { get; init; }
}
