using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Attempts;

/// <summary>What an attempt is about; immutable.</summary>
public sealed record AttemptSpec
{
    [Description("The run that is healed.")]
    public required LocalReference PipelineRunRef { get; init; }

    [Description("Ordinal of the attempt, from 1.")]
    [Range(1, 10)]
    public int Number { get; init; }

    [Description("The Job that failed.")]
    public required FailedJob FailedJob { get; init; }

    [Description("The exact state that failed.")]
    public required Pins Pins { get; init; }

    [Description("The policy that the attempt is judged by.")]
    public required PolicyReference Policy { get; init; }

    [Description("Name of the attempt that this one builds on, after progress.")]
    public string? BasedOn { get; init; }

    [Description("Patch digests that were tried before and must not be tried again.")]
    [MaxLength(20)]
    public IReadOnlyList<string>? Excluded { get; init; }

    [Description("Limits that the attempts which this one builds on already changed; both arms have them.")]
    public ResourceOverride? Override { get; init; }
}
