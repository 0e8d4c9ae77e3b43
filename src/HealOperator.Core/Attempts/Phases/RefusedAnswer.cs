namespace HealOperator.Core.Attempts.Phases;

/// <summary>An approval that does not count.</summary>
/// <param name="Key">Remembered, so that it is answered once.</param>
/// <param name="Reason">Reason of the Event that answers it.</param>
/// <param name="Sentence">What is wrong with it.</param>
internal sealed record RefusedAnswer(string Key, string Reason, string Sentence)
{
    private const int LongestKey = ProposalDigest.ShortLength * 6;

    /// <summary>It names no proposal, or another one.</summary>
    public static RefusedAnswer Mismatch(string typed)
    {
        var value = Bounded.Text(typed.Trim(), LongestKey);
        return new(value, FailureReasons.ApprovalDigestMismatch, $"'{value}' is not the digest of this proposal.");
    }

    /// <summary>Proved, but given to a proposal that is no more.</summary>
    public static RefusedAnswer Older(IReadOnlyList<ApprovalStatus> stamps)
    {
        var list = string.Join(", ", stamps.Select(stamp => $"{stamp.By} ({ProposalDigest.Short(stamp.Digest)})"));
        return new(Bounded.Text(list, LongestKey), FailureReasons.ApprovalDigestMismatch, $"Approved was an older proposal, which does not count for this one: {Bounded.Text(list, Bounded.Message / 2)}.");
    }

    /// <summary>Nobody knows who gave it.</summary>
    public static RefusedAnswer Unproved(string sentence) => new(FailureReasons.ApprovalUnproved, FailureReasons.ApprovalUnproved, sentence);
}
