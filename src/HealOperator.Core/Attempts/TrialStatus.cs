using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Core.Attempts;

/// <summary>One trial of a part of a proposal. It is recorded before its Job is made, so that the Job of a number only ever tries this part.</summary>
public sealed record TrialStatus
{
    [Description("Ordinal of the trial, from 1; its Job is named after it.")]
    [Range(1, 20)]
    public int Number { get; init; }

    [Description("Hunks of the whole proposal that are tried, such as 1-3,5.")]
    public required string Hunks { get; init; }

    [Description("Whether it was green; absent while it runs.")]
    public bool? Passed { get; init; }

    [Description("Why it was not green.")]
    public string? Message { get; init; }

    [Description("When it was recorded.")]
    public DateTimeOffset? StartedAt { get; init; }

    [Description("When its end was seen.")]
    public DateTimeOffset? FinishedAt { get; init; }
}
