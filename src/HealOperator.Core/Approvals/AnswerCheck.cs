using HealOperator.Core.Attempts;

namespace HealOperator.Core.Approvals;

/// <summary>
/// The last look at what will be stored, after every mutating webhook: whatever came before, an identity that is not the requester's own
/// does not get in, and none that is recorded goes.
/// </summary>
public static class AnswerCheck
{
    /// <summary>How far the clocks of two replicas may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Judges what is about to be stored. Pure and total.</summary>
    public static AnswerDecision Check(AnswerReview review) => Objection(review) is { } objection ? new AnswerDecision.Refused(objection) : new AnswerDecision.Allowed();

    private static string? Objection(AnswerReview review)
    {
        var (before, after) = (review.Before, review.After);
        if (before.Reject is not null && before.Reject != after.Reject) return "A rejection is not taken back or changed.";
        if (before.RejectedBy is not null && before.RejectedBy != after.RejectedBy) return "Who rejected is not changed.";
        if (!review.IsAnswer) return null;
        if (AnswerRights.Objection(review) is { } missing) return missing;
        if (before.RejectedBy != after.RejectedBy && after.RejectedBy != review.User) return $"{ApprovalAnnotations.RejectedBy} must name {review.User}.";
        if (before.RejectedBy != after.RejectedBy && !review.Rejects) return "Who rejected is recorded with the rejection alone.";
        if (review.Rejects && after.RejectedBy != review.User) return "The rejection bears no stamp: the mutating webhook was not asked.";
        if (before.Approvals != after.Approvals && List(review) is { } forged) return forged;
        return review.Approves && review.Digest is { } digest && ApprovalCommand.Names(after.Approve, digest) ? "The approval bears no stamp: the mutating webhook was not asked." : null;
    }

    /// <summary>The list may grow by one stamp of the requester's own, in place of an older one of theirs; nothing else.</summary>
    private static string? List(AnswerReview review)
    {
        if (review.After.Reject is not null) return "No approval is stored beside a rejection.";
        if (ApprovalList.Parse(review.Before.Approvals) is not { } before || ApprovalList.Parse(review.After.Approvals) is not { } after) return $"{ApprovalAnnotations.Approvals} is not one that the webhook wrote.";
        var own = after.Where(stamp => UserName.IsSame(stamp.By, review.User)).ToList();
        if (!after.Except(own).SequenceEqual(before.Where(stamp => !UserName.IsSame(stamp.By, review.User)))) return "Approvals of others are not added, changed or removed.";
        if (own is not [var stamp] || stamp.By != review.User) return "An approval bears the name of who makes the request.";
        return stamp.Digest != review.Digest ? "An approval names the digest of the stored proposal."
            : (stamp.At - review.Now).Duration() > Skew ? "An approval bears the time at which it is given."
            : null;
    }
}
