using static HealOperator.Core.FailureReasons;

namespace HealOperator.Core.Measuring;

/// <summary>Sorts reasons of blockers into the classes of escalations.</summary>
public static class EscalationReasons
{
    /// <summary>The class of a reason; <see cref="EscalationReason.Other"/> for one that is not known.</summary>
    public static EscalationReason Of(string? reason) => reason switch
    {
        UnknownFailure or NoProposal or ToolFailed or ProposalTooLarge => EscalationReason.NoFix,
        PolicyDenied or ObserveOnly or PolicyChanged => EscalationReason.Policy,
        Rejected or Expired or ApprovalDigestMismatch => EscalationReason.Declined,
        Flaky or Inconclusive => EscalationReason.Unproved,
        AttemptsExhausted or BudgetExceeded or NotHealed => EscalationReason.Exhausted,
        InvalidSpec or SpecChanged or NameConflict or InvalidPolicy or PolicyNotFound or InvalidRequest
            or InvalidGitUrl or RefNotFound or RepositoryUnreachable or RepositoryNotFound or RepositoryTooLarge or AuthenticationRequired or AuthenticationFailed
            or HostKeyMismatch or UnsafeSymlink or UnsafePath or PathNotFound or PushRejected or BranchExists or PatchDoesNotApply or GitFailed or GitTimeout or CheckoutFailed
            or CannotPin or LogUnavailable or DatabaseUnreachable or SecretInvalid or CheckFailed or EvidencePushFailed
            or ApplyFailed or PipelineFailed or JobLost or AttemptDeleted => EscalationReason.Surroundings,
        _ => EscalationReason.Other,
    };
}
