using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HealOperator.Core.Attempts;
using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Runs;

/// <summary>Where a run stands.</summary>
public sealed record RunStatus
{
    [Description("Where the run stands.")]
    public RunPhase? Phase { get; init; }

    [Description("Generation that the status speaks of.")]
    public long? ObservedGeneration { get; init; }

    [Description("What happens now, or how it ended.")]
    public string? Message { get; init; }

    [Description("A projection of the status for people and tools.")]
    [KeyedBy("type")]
    public IReadOnlyList<StatusCondition>? Conditions { get; init; }

    [Description("The Job that runs the pipeline, or the adopted one; with pod and step once it failed.")]
    public FailedJob? Job { get; init; }

    [Description("The exact state that ran.")]
    public Pins? Pins { get; init; }

    [Description("The step that failed.")]
    public string? FailedStep { get; init; }

    [Description("Kind of the last failure.")]
    public Diagnosis.FailureCategory? Category { get; init; }

    [Description("The attempts, in short.")]
    [KeyedBy("name")]
    [MaxLength(10)]
    public IReadOnlyList<AttemptSummary>? Attempts { get; init; }

    [Description("The proved fix.")]
    public FixStatus? Fix { get; init; }

    [Description("When the pipeline started.")]
    public DateTimeOffset? StartedAt { get; init; }

    [Description("When it first failed.")]
    public DateTimeOffset? FailedAt { get; init; }

    [Description("When the run ended, healed or not.")]
    public DateTimeOffset? FinishedAt { get; init; }

    [Description("When the next attempt starts.")]
    public DateTimeOffset? NextAttemptAt { get; init; }

    [Description("The one thing that stops the healing.")]
    public Blocker? Blocker { get; init; }
}
