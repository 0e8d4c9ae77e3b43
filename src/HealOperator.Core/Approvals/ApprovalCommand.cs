using HealOperator.Core.Attempts;

namespace HealOperator.Core.Approvals;

/// <summary>What people type.</summary>
public static class ApprovalCommand
{
    /// <summary>The command that approves exactly this proposal.</summary>
    public static string For(string ns, string attempt, string digest) =>
        $"kubectl annotate -n {ns} healattempts.healoperator.io/{attempt} {ApprovalAnnotations.Approve}={ProposalDigest.Short(digest)} --overwrite";

    /// <summary>Whether a value of the annotation names the proposal: its digest, or the first digits of it.</summary>
    public static bool Names(string? value, string digest) => value?.Trim() is { } typed && (typed == digest || typed == ProposalDigest.Short(digest));
}
