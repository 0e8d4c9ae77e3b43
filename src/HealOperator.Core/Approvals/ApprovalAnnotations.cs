namespace HealOperator.Core.Approvals;

/// <summary>The annotations of an attempt that carry answers. People write the first two, the webhook alone the others.</summary>
public static class ApprovalAnnotations
{
    /// <summary>Digest of the proposal that somebody approves; taken out by the webhook, which writes <see cref="Approvals"/> in its place.</summary>
    public const string Approve = "healoperator.io/approve";

    /// <summary>Why somebody refuses.</summary>
    public const string Reject = "healoperator.io/reject";

    /// <summary>Who approved which proposal when: a JSON list of <see cref="Attempts.ApprovalStatus"/>.</summary>
    public const string Approvals = "healoperator.io/approvals";

    /// <summary>Who refused.</summary>
    public const string RejectedBy = "healoperator.io/rejected-by";
}
