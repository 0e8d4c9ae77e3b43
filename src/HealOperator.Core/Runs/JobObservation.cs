using HealOperator.Core.Attempts;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Runs;

/// <summary>The Job of a pipeline as it was seen.</summary>
public sealed record JobObservation
{
    /// <summary>The Job; with pod and step once it failed.</summary>
    public required FailedJob Job { get; init; }

    /// <summary>How it stands. A pod that cannot start counts as failed.</summary>
    public required WorkState State { get; init; }

    /// <summary>Full hash that its checkout reported.</summary>
    public string? Commit { get; init; }

    /// <summary>Images that its steps really ran.</summary>
    public IReadOnlyList<ImagePin> ImageIds { get; init; } = [];

    /// <summary>Why the checkout failed: then there is nothing to heal.</summary>
    public ReportError? CheckoutError { get; init; }

    /// <summary>Its failure in one sentence.</summary>
    public string? Message { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
