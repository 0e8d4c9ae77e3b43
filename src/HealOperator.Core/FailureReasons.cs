namespace HealOperator.Core;

/// <summary>
/// Why something cannot go on: reasons of blockers, of conditions and of Warning events. Each has a sentence in <see cref="ReasonSentences"/>
/// for when no better message is at hand.
/// </summary>
public static class FailureReasons
{
    // What the user wrote.
    public const string InvalidSpec = nameof(InvalidSpec);
    public const string SpecChanged = nameof(SpecChanged);
    public const string NameConflict = nameof(NameConflict);
    public const string InvalidPolicy = nameof(InvalidPolicy);
    public const string PolicyNotFound = nameof(PolicyNotFound);
    public const string InvalidRequest = nameof(InvalidRequest);

    // The repository.
    public const string InvalidGitUrl = nameof(InvalidGitUrl);
    public const string RefNotFound = nameof(RefNotFound);
    public const string RepositoryUnreachable = nameof(RepositoryUnreachable);
    public const string RepositoryNotFound = nameof(RepositoryNotFound);
    public const string RepositoryTooLarge = nameof(RepositoryTooLarge);
    public const string AuthenticationRequired = nameof(AuthenticationRequired);
    public const string AuthenticationFailed = nameof(AuthenticationFailed);
    public const string HostKeyMismatch = nameof(HostKeyMismatch);
    public const string UnsafeSymlink = nameof(UnsafeSymlink);
    public const string UnsafePath = nameof(UnsafePath);
    public const string PathNotFound = nameof(PathNotFound);
    public const string PushRejected = nameof(PushRejected);
    public const string BranchExists = nameof(BranchExists);
    public const string PatchDoesNotApply = nameof(PatchDoesNotApply);
    public const string GitFailed = nameof(GitFailed);
    public const string GitTimeout = nameof(GitTimeout);
    public const string CheckoutFailed = nameof(CheckoutFailed);

    // Evidence and diagnosis.
    public const string CannotPin = nameof(CannotPin);
    public const string LogUnavailable = nameof(LogUnavailable);
    public const string DatabaseUnreachable = nameof(DatabaseUnreachable);
    public const string SecretInvalid = nameof(SecretInvalid);
    public const string CheckFailed = nameof(CheckFailed);
    public const string DiagnosisFailed = nameof(DiagnosisFailed);
    public const string ReportMissing = nameof(ReportMissing);
    public const string ReportInvalid = nameof(ReportInvalid);
    public const string EvidenceMismatch = nameof(EvidenceMismatch);
    public const string EvidencePushFailed = nameof(EvidencePushFailed);
    public const string UnknownFailure = nameof(UnknownFailure);
    public const string ToolFailed = nameof(ToolFailed);
    public const string ModeNotAllowed = nameof(ModeNotAllowed);
    public const string NoProposal = nameof(NoProposal);
    public const string ProposalTampered = nameof(ProposalTampered);
    public const string ProposalTooLarge = nameof(ProposalTooLarge);

    // The gate and people.
    public const string ObserveOnly = nameof(ObserveOnly);
    public const string PolicyDenied = nameof(PolicyDenied);
    public const string PolicyChanged = nameof(PolicyChanged);
    public const string PolicyTampered = nameof(PolicyTampered);
    public const string ApprovalDigestMismatch = nameof(ApprovalDigestMismatch);
    public const string ApprovalUnproved = nameof(ApprovalUnproved);
    public const string ApprovalForged = nameof(ApprovalForged);
    public const string Rejected = nameof(Rejected);
    public const string Expired = nameof(Expired);
    public const string BudgetExceeded = nameof(BudgetExceeded);

    // Applying and proving.
    public const string ApplyFailed = nameof(ApplyFailed);
    public const string NotHealed = nameof(NotHealed);
    public const string Flaky = nameof(Flaky);
    public const string Inconclusive = nameof(Inconclusive);
    public const string AttemptsExhausted = nameof(AttemptsExhausted);
    public const string FalseFix = nameof(FalseFix);
    public const string Demoted = nameof(Demoted);

    // The surroundings.
    public const string PipelineFailed = nameof(PipelineFailed);
    public const string JobLost = nameof(JobLost);
    public const string AttemptDeleted = nameof(AttemptDeleted);
    public const string RunDeleted = nameof(RunDeleted);
    public const string InternalError = nameof(InternalError);
}
