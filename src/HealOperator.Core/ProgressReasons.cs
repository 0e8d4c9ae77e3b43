namespace HealOperator.Core;

/// <summary>How things go well: reasons of conditions and of Normal events.</summary>
public static class ProgressReasons
{
    /// <summary>Work is under way.</summary>
    public const string InProgress = nameof(InProgress);

    /// <summary>The pipeline was started.</summary>
    public const string PipelineStarted = nameof(PipelineStarted);

    /// <summary>The pipeline went through.</summary>
    public const string PipelineSucceeded = nameof(PipelineSucceeded);

    /// <summary>An attempt to heal was started.</summary>
    public const string AttemptStarted = nameof(AttemptStarted);

    /// <summary>The failure was classified.</summary>
    public const string Diagnosed = nameof(Diagnosed);

    /// <summary>The evidence was recorded.</summary>
    public const string EvidenceRecorded = nameof(EvidenceRecorded);

    /// <summary>There is a proposal.</summary>
    public const string ProposalReady = nameof(ProposalReady);

    /// <summary>The gate let the proposal through.</summary>
    public const string AutoApproved = nameof(AutoApproved);

    /// <summary>The smallest green part of the proposal was looked for.</summary>
    public const string Minimized = nameof(Minimized);

    /// <summary>A human is asked.</summary>
    public const string AwaitingApproval = nameof(AwaitingApproval);

    /// <summary>Somebody approved, and the policy asks for more people.</summary>
    public const string ApprovalCounted = nameof(ApprovalCounted);

    /// <summary>A human approved.</summary>
    public const string Approved = nameof(Approved);

    /// <summary>The fix is on its branch.</summary>
    public const string FixApplied = nameof(FixApplied);

    /// <summary>The fix is proved.</summary>
    public const string Healed = nameof(Healed);

    /// <summary>The diagnosed failure is gone and another stands behind it.</summary>
    public const string Progressed = nameof(Progressed);

    /// <summary>A fixer needs no human for its record any more.</summary>
    public const string Restored = nameof(Restored);
}
