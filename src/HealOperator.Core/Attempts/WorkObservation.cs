using HealOperator.Core.Reports;

namespace HealOperator.Core.Attempts;

/// <summary>A Job of the operator's own as it was seen: diagnosis, evidence push, apply or checks.</summary>
public sealed record WorkObservation
{
    /// <summary>How it stands.</summary>
    public required WorkState State { get; init; }

    /// <summary>What it reported; null while it runs, or when no report could be read.</summary>
    public HealReport? Report { get; init; }

    /// <summary>Why it failed, as Kubernetes tells it.</summary>
    public string? Message { get; init; }
}
