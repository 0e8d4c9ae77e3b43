using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Pipelines;

/// <summary>One step; the steps run one after the other in one pod and share /workspace.</summary>
public sealed record PipelineStep
{
    [Description("Name of the step, unique in the run. Its container is called step-NAME.")]
    [StringLength(50, MinimumLength = 1)]
    [RegularExpression("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    public required string Name { get; init; }

    [Description("Container image of the step.")]
    [StringLength(1024, MinimumLength = 1)]
    public required string Image { get; init; }

    [Description("Entry point; the image's own when empty.")]
    [MaxLength(100)]
    public IReadOnlyList<string>? Command { get; init; }

    [Description("Arguments of the entry point.")]
    [MaxLength(100)]
    public IReadOnlyList<string>? Args { get; init; }

    [Description("Environment variables.")]
    [MaxLength(200)]
    [KeyedBy("name")]
    public IReadOnlyList<EnvironmentVariable>? Env { get; init; }

    [Description("Working folder; the source path under /workspace when empty.")]
    [StringLength(1024)]
    public string? WorkingDir { get; init; }

    [Description("Requests and limits.")]
    public StepResources? Resources { get; init; }
}
