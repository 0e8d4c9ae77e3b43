using HealOperator.Core.Outcomes;

namespace HealOperator.Core.Attempts;

/// <summary>Everything that was observed around an attempt. Null means: it does not exist.</summary>
public sealed record AttemptFacts
{
    /// <summary>The diagnosis Job.</summary>
    public WorkObservation? Diagnosis { get; init; }

    /// <summary>The Job in which a tool of the pipeline's makes the fix.</summary>
    public WorkObservation? Tool { get; init; }

    /// <summary>The Job that pushes the evidence branch alone.</summary>
    public WorkObservation? EvidencePush { get; init; }

    /// <summary>The Job that pushes the evidence and the fix branch.</summary>
    public WorkObservation? Apply { get; init; }

    /// <summary>The Job that repeats the checks after the fix.</summary>
    public WorkObservation? Checks { get; init; }

    /// <summary>The patched run.</summary>
    public ArmObservation? Green { get; init; }

    /// <summary>The unpatched run.</summary>
    public ArmObservation? Control { get; init; }

    /// <summary>The trial that is under way, or has ended and is not recorded.</summary>
    public ArmObservation? Trial { get; init; }

    /// <summary>Digest of the evidence in the ConfigMap; null when there is none (or when it was not looked at).</summary>
    public string? EvidenceStored { get; init; }

    /// <summary>Value of the approve annotation.</summary>
    public string? Approve { get; init; }

    /// <summary>The approvals that the webhook stamped; null where there is none, and then <see cref="Approve"/> counts by itself.</summary>
    public IReadOnlyList<ApprovalStatus>? Approvals { get; init; }

    /// <summary>Value of the reject annotation; an empty value refuses too.</summary>
    public string? Reject { get; init; }

    /// <summary>Who rejected, as the webhook stamped it; null when not known.</summary>
    public string? RejectedBy { get; init; }

    /// <summary>Whether the run was deleted, or is being deleted.</summary>
    public bool RunGone { get; init; }

    /// <summary>How earlier fixes of the proposal's fixers on this kind of failure turned out.</summary>
    public IReadOnlyList<OutcomeTally> Outcomes { get; init; } = [];

    /// <summary>What the earlier attempts of the run used.</summary>
    public RunUsage Usage { get; init; } = new();
}
