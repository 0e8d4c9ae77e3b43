using System.Collections.Frozen;

namespace HealOperator.Core;

/// <summary>One sentence for each of <see cref="FailureReasons"/>: what is wrong and what to do.</summary>
public static class ReasonSentences
{
    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        [FailureReasons.SpecChanged] = "The spec was changed after the work had begun; create a new PipelineRun for the new spec.",
        [FailureReasons.NameConflict] = "An object of that name is there already and is not ours; delete or rename it.",
        [FailureReasons.InvalidSpec] = "The spec is not valid; correct the named fields and create the object again.",
        [FailureReasons.InvalidPolicy] = "The HealPolicy is not valid; correct the named fields.",
        [FailureReasons.PolicyNotFound] = "The named HealPolicy does not exist in this namespace; create it or name another one.",
        [FailureReasons.InvalidRequest] = "The request to the pod could not be read; the operator and its image may be of different versions.",
        [FailureReasons.InvalidGitUrl] = "The repository address is not usable; write an https://, http:// or ssh:// address.",
        [FailureReasons.RefNotFound] = "The repository has no such branch, tag or commit; correct spec.source.git.ref.",
        [FailureReasons.RepositoryUnreachable] = "The git server cannot be reached from the cluster; check the address and the network policy.",
        [FailureReasons.RepositoryNotFound] = "The git server has no such repository; check the address, or the rights of the git Secret.",
        [FailureReasons.RepositoryTooLarge] = "The repository is larger than the operator clones; use a smaller one.",
        [FailureReasons.AuthenticationRequired] = "The repository asks for a password; name a Secret in spec.source.git.secretRef.",
        [FailureReasons.AuthenticationFailed] = "The repository refused the credentials of the git Secret; renew them.",
        [FailureReasons.HostKeyMismatch] = "The git server is not the one that known_hosts of the git Secret names; find out why before you correct it.",
        [FailureReasons.UnsafeSymlink] = "The repository holds a symbolic link that points outside of it; remove the link.",
        [FailureReasons.UnsafePath] = "A path leads outside of the repository; nothing was written.",
        [FailureReasons.PathNotFound] = "The repository has no such folder; correct spec.source.git.path.",
        [FailureReasons.PushRejected] = "The git server refused the push; the git Secret needs write access to heal/* and debug/*.",
        [FailureReasons.BranchExists] = "The branch exists with other content and is not overwritten; delete it or give the run another name.",
        [FailureReasons.PatchDoesNotApply] = "The proposed diff does not apply to the pinned commit; nothing was pushed.",
        [FailureReasons.GitFailed] = "git failed; see the log of the pod.",
        [FailureReasons.GitTimeout] = "git took too long; check the server, or make the repository smaller.",
        [FailureReasons.CheckoutFailed] = "The repository could not be checked out; see the log of the pod.",
        [FailureReasons.CannotPin] = "The commit that failed is not known for certain, so nothing can be proved about a fix; run the pipeline again.",
        [FailureReasons.LogUnavailable] = "The log of the failed pod is gone; run the pipeline again.",
        [FailureReasons.DatabaseUnreachable] = "The database cannot be reached from the cluster; check the Secret of the data source and the network.",
        [FailureReasons.SecretInvalid] = "The Secret lacks a key that is needed.",
        [FailureReasons.CheckFailed] = "A check could not be run; correct its query.",
        [FailureReasons.DiagnosisFailed] = "The diagnosis pod failed; see its log.",
        [FailureReasons.ReportMissing] = "The pod ended without a report; see its log.",
        [FailureReasons.ReportInvalid] = "The report of the pod contradicts what was asked of it; nothing was done.",
        [FailureReasons.EvidenceMismatch] = "The evidence ConfigMap holds the evidence of another diagnosis; delete it and run the pipeline again.",
        [FailureReasons.EvidencePushFailed] = "The evidence branch could not be pushed; see the log of the pod.",
        [FailureReasons.UnknownFailure] = "No rule explains this failure; read the evidence and fix it by hand.",
        [FailureReasons.ToolFailed] = "The tool that should make the fix did not; see the log of its pod.",
        [FailureReasons.ModeNotAllowed] = "The run asks for more than its HealPolicy allows (spec.mode); the policy's mode holds.",
        [FailureReasons.NoProposal] = "The failure is understood, but no rule has a fix that was not tried before; read the evidence and fix it by hand.",
        [FailureReasons.ProposalTampered] = "The proposal is not the one that its digest names; nothing was applied.",
        [FailureReasons.ProposalTooLarge] = "The proposal is too large to be shown in the status; fix it by hand.",
        [FailureReasons.ObserveOnly] = "The mode is Observe: nothing is applied.",
        [FailureReasons.PolicyDenied] = "The policy does not allow this fix.",
        [FailureReasons.PolicyChanged] = "The policy was changed after the gate and would decide otherwise now; run the pipeline again.",
        [FailureReasons.PolicyTampered] = "The rules in spec.policy are not those that its digest names: they were changed by hand, or recorded by another version of the operator. Nothing was applied; run the pipeline again.",
        [FailureReasons.ApprovalDigestMismatch] = "The approval names another proposal; run the command in status.message.",
        [FailureReasons.ApprovalUnproved] = "Nobody can tell who approved, so the approval does not count.",
        [FailureReasons.ApprovalForged] = "The attempt bore approvals before there was a proposal to approve: somebody wrote them past the webhook. Nothing is applied.",
        [FailureReasons.Rejected] = "A human refused the fix.",
        [FailureReasons.Expired] = "Nobody answered in time; run the pipeline again.",
        [FailureReasons.BudgetExceeded] = "The budget of the policy is used up; fix it by hand, or raise spec.budget.",
        [FailureReasons.ApplyFailed] = "The apply pod failed; see its log.",
        [FailureReasons.NotHealed] = "The patched run failed as before.",
        [FailureReasons.Flaky] = "The unpatched run passed too, so the fix is not credited.",
        [FailureReasons.Inconclusive] = "The arms do not prove anything; read their logs.",
        [FailureReasons.AttemptsExhausted] = "No attempt healed the run; a human is needed.",
        [FailureReasons.FalseFix] = "A fix that was thought to heal did not; see the HealOutcome of its fixer.",
        [FailureReasons.Demoted] = "Too many fixes of this fixer were false on this kind of failure, so a human must approve them.",
        [FailureReasons.PipelineFailed] = "The pipeline failed.",
        [FailureReasons.JobLost] = "The Job was deleted before its end was seen; create the PipelineRun again.",
        [FailureReasons.AttemptDeleted] = "The HealAttempt was deleted; create the PipelineRun again.",
        [FailureReasons.RunDeleted] = "The PipelineRun was deleted.",
        [FailureReasons.InternalError] = "The operator met something it does not understand; please report it.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every reason that has a sentence.</summary>
    public static IEnumerable<string> All => Sentences.Keys;

    /// <summary>The sentence of a reason; a general one for a reason that is not known.</summary>
    public static string Of(string reason) => Sentences.TryGetValue(reason, out var sentence) ? sentence : $"{reason}: see the evidence and the log of the pod.";
}
