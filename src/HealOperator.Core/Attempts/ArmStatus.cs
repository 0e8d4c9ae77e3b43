using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>How one arm ended.</summary>
public sealed record ArmStatus
{
    [Description("Name of the Job.")]
    public required string Job { get; init; }

    [Description("UID of the Job.")]
    public string? Uid { get; init; }

    [Description("Name of its failed pod.")]
    public string? Pod { get; init; }

    [Description("Name of the failed step or container.")]
    public string? Step { get; init; }

    [Description("Commit that it ran.")]
    public string? Commit { get; init; }

    [Description("Whether it passed; absent while it runs.")]
    public bool? Passed { get; init; }

    [Description("Fingerprint of its failure; the diagnosed one when that is among its errors.")]
    public string? Fingerprint { get; init; }

    [Description("Its failure in one sentence.")]
    public string? Message { get; init; }

    [Description("When it started.")]
    public DateTimeOffset? StartedAt { get; init; }

    [Description("When it ended.")]
    public DateTimeOffset? FinishedAt { get; init; }
}
