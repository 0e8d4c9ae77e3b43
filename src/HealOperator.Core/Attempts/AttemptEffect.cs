using HealOperator.Core.Reports;

namespace HealOperator.Core.Attempts;

/// <summary>
/// What is to be done for an attempt. Every effect is idempotent: names are deterministic, and one that is carried out again changes nothing.
/// Effects are carried out in order, before the status is written.
/// </summary>
public abstract record AttemptEffect
{
    private AttemptEffect()
    {
    }

    /// <summary>Make sure that the diagnosis Job exists.</summary>
    public sealed record EnsureDiagnosis : AttemptEffect;

    /// <summary>Make sure that the evidence ConfigMap holds <see cref="EvidenceDocument.Write"/> of the report; its digest is recorded with it.</summary>
    public sealed record StoreEvidence(DiagnosisReport Report, string Digest) : AttemptEffect;

    /// <summary>Evidence is captured, or is not needed any more: drop our finalizer from the failed Job, if it is ours.</summary>
    public sealed record ReleaseFailedJob : AttemptEffect;

    /// <summary>Make sure that the Job exists in which a tool of the pipeline's changes a copy of the base; <see cref="Original"/> is given when the run started from another commit.</summary>
    public sealed record EnsureTool(ToolFix Tool, PinnedRef Base, PinnedRef? Original) : AttemptEffect;

    /// <summary>Make sure that the Job exists that pushes the evidence branch alone.</summary>
    public sealed record EnsureEvidencePush : AttemptEffect;

    /// <summary>Make sure that the Job exists that pushes the evidence and the fix branch. Needs a live read of the attempt first; deletion and rejection seen there win.</summary>
    public sealed record EnsureApply(string ProposalDigest, PinnedRef Base) : AttemptEffect;

    /// <summary>Make sure that the Job of an arm exists. Rounds count from 1. The commit is null only when the run has no git source.</summary>
    public sealed record EnsureArm(Arm Arm, int Round, PinnedRef? Commit, ResourceOverride? Override) : AttemptEffect;

    /// <summary>Make sure that the Job of a trial exists: a run at the base with a part of the proposal applied in its workspace alone.</summary>
    public sealed record EnsureTrial(int Number, PinnedRef Base, string Diff, string PatchDigest, ResourceOverride? Override) : AttemptEffect;

    /// <summary>Make sure that the Job exists that repeats the checks.</summary>
    public sealed record EnsureChecks : AttemptEffect;

    /// <summary>Ask again at this time at the latest.</summary>
    public sealed record RequeueAt(DateTimeOffset Time) : AttemptEffect;

    /// <summary>Tell people.</summary>
    public sealed record Emit(EventKind Kind, string Reason, string Message) : AttemptEffect;
}
