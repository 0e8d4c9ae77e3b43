using System.ComponentModel;

namespace HealOperator.Core.Attempts;

/// <summary>The Job that failed.</summary>
public sealed record FailedJob
{
    [Description("Name of the Job.")]
    public required string Name { get; init; }

    [Description("UID of the Job.")]
    public required string Uid { get; init; }

    [Description("Name of its failed pod.")]
    public string? Pod { get; init; }

    [Description("Name of the failed step or container.")]
    public string? Step { get; init; }
}
