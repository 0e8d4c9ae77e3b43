using HealOperator.Core.Attempts;

namespace HealOperator.Core.Tests.Machines;

/// <summary>A HealAttempt on the simulated cluster; its version grows with every write.</summary>
internal sealed class WorldAttempt
{
    public required string Name { get; init; }

    public required AttemptSpec Spec { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public AttemptStatus? Status { get; set; }

    public int Version { get; set; }

    public string? Approve { get; set; }

    public string? Reject { get; set; }

    /// <summary>The approvals that the webhook stamped.</summary>
    public List<ApprovalStatus> Stamps { get; } = [];

    /// <summary>Views that a stale cache may still show, with the version that they were taken at.</summary>
    public List<(int Version, AttemptSnapshot Snapshot, AttemptFacts Facts)> Past { get; } = [];
}
