namespace HealOperator.Core.Approvals;

/// <summary>Who may answer at all.</summary>
internal static class AnswerRights
{
    /// <summary>Why the user may not answer; null when they may.</summary>
    public static string? Objection(AnswerReview review) =>
        !UserName.IsUsable(review.User) ? "The request bears no user name that could be recorded."
        : review.IsOurs ? $"{review.User} belongs to the operator, which never approves or rejects its own fixes."
        : !review.MayApprove ? $"{review.User} may not approve or reject: the verb approve on healattempts.healoperator.io is missing in this namespace. The ClusterRole heal-approver grants it."
        : review.HasEnded ? "The attempt has ended: there is nothing left to approve or reject."
        : null;
}
