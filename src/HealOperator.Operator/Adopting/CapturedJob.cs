using HealOperator.Core.Requests;
using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Adopting;

/// <summary>A Job of somebody else as it was when it failed: it may be deleted at any moment after.</summary>
internal sealed record CapturedJob
{
    /// <summary>The Job.</summary>
    public required Job Job { get; init; }

    /// <summary>What the run is told of it.</summary>
    public required JobObservation Observation { get; init; }

    /// <summary>What Kubernetes knew of its failure.</summary>
    public required KubernetesFacts Facts { get; init; }

    /// <summary>Whether its log was captured with it.</summary>
    public bool HasLog { get; init; }
}
