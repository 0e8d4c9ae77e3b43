using HealOperator.Core.Attempts;

namespace HealOperator.Core.Approvals;

/// <summary>
/// Stamps answers with the name of who gives them. The identity comes from the request alone, so nobody can answer for another, and what
/// others have answered stays.
/// </summary>
public static class AnswerGate
{
    /// <summary>Judges what a user wants to store. Pure and total.</summary>
    public static AnswerDecision Stamp(AnswerReview review)
    {
        var (before, after) = (review.Before, review.After);
        if (before.Approvals != after.Approvals) return Written(ApprovalAnnotations.Approvals, review);
        if (before.RejectedBy != after.RejectedBy) return Written(ApprovalAnnotations.RejectedBy, review);
        if (before.Reject is not null && before.Reject != after.Reject) return new AnswerDecision.Refused($"The attempt was rejected{By(before.RejectedBy)}, and a rejection is not taken back or changed.");
        if (!review.IsAnswer) return before.Approve is not null && after.Approve is not null && IsGenuine(review, after.Approve) ? new AnswerDecision.Stamped(after with { Approve = null }) : new AnswerDecision.Allowed();
        if (AnswerRights.Objection(review) is { } objection) return new AnswerDecision.Refused(objection);
        if (before.Reject is not null) return new AnswerDecision.Refused($"The attempt was rejected{By(before.RejectedBy)}, and reject wins over approve.");
        if (review.Rejects) return new AnswerDecision.Stamped(after with { Approve = null, RejectedBy = review.User });
        return Approve(review);
    }

    private static AnswerDecision Approve(AnswerReview review)
    {
        if (review.Digest is not { } digest) return new AnswerDecision.Refused("There is no proposal to approve yet. Wait until status.message names the command that approves.");
        if (!IsGenuine(review, review.After.Approve)) return new AnswerDecision.Allowed($"'{Bounded.Text(review.After.Approve, 80)}' is not the digest of this proposal, so nothing is approved. Type: {review.Command}");
        if (ApprovalList.Parse(review.Before.Approvals) is not { } stamps) return new AnswerDecision.Refused($"The annotation {ApprovalAnnotations.Approvals} is not one that the webhook wrote. Reject the attempt and run the pipeline again.");
        if (stamps.Any(stamp => UserName.IsSame(stamp.By, review.User) && stamp.Digest == digest)) return new AnswerDecision.Refused($"{review.User} has approved this proposal already; where more approvals are needed, they are those of others.");

        var others = stamps.Where(stamp => !UserName.IsSame(stamp.By, review.User)).ToList();
        if (others.Count >= ApprovalList.Most) return new AnswerDecision.Refused($"The attempt has {ApprovalList.Most} approvals already.");
        var stamped = new ApprovalStatus { By = review.User, At = review.Now, Digest = digest };
        return new AnswerDecision.Stamped(review.After with { Approve = null, Approvals = ApprovalList.Write([.. others, stamped]) });
    }

    private static bool IsGenuine(AnswerReview review, string? value) => review.Digest is { } digest && ApprovalCommand.Names(value, digest);

    private static AnswerDecision.Refused Written(string annotation, AnswerReview review) =>
        new($"The annotation {annotation} is written by the webhook alone: nobody sets or changes who answered.{(review.Digest is null ? "" : $" To approve, type: {review.Command}")}");

    private static string By(string? name) => name is null ? "" : $" by {name}";
}
