using HealOperator.Core.Approvals;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>What people have answered to a proposal up to now.</summary>
/// <param name="Approvals">Who approved it: what is recorded already, then what is new.</param>
/// <param name="Refused">An approval that does not count, if there is one.</param>
internal sealed record GivenAnswers(IReadOnlyList<ApprovalStatus> Approvals, RefusedAnswer? Refused)
{
    public static GivenAnswers Of(AttemptContext context, FixProposal proposal)
    {
        var recorded = context.Status.Approvals ?? [];
        return context.Facts.Approvals is { } stamps
            ? new([.. recorded, .. stamps.Where(stamp => stamp.Digest == proposal.Digest)], Unstamped(context, proposal) ?? Older(stamps, proposal))
            : Plain(context, proposal, recorded);
    }

    /// <summary>Without the webhook a plain annotation is all there is, and nobody knows whose it is.</summary>
    private static GivenAnswers Plain(AttemptContext context, FixProposal proposal, IReadOnlyList<ApprovalStatus> recorded)
    {
        if (context.Facts.Approve is not { } typed) return new(recorded, null);
        if (!ApprovalCommand.Names(typed, proposal.Digest)) return new(recorded, RefusedAnswer.Mismatch(typed));
        return context.Demand.NeedsNames
            ? new(recorded, RefusedAnswer.Unproved("The policy asks who approves (spec.approval.quorum or fourEyes), and without the webhook nobody can tell. Install the chart with webhook.enabled."))
            : new([.. recorded, new ApprovalStatus { By = UserName.Unknown, At = context.Now, Digest = proposal.Digest }], null);
    }

    private static RefusedAnswer? Unstamped(AttemptContext context, FixProposal proposal) => context.Facts.Approve switch
    {
        null => null,
        var typed when ApprovalCommand.Names(typed, proposal.Digest) => RefusedAnswer.Unproved(
            $"The approval does not bear the webhook's stamp, so it does not count. Remove the annotation ({ApprovalAnnotations.Approve}-) and approve again; if that does not help, the webhook is not asked in this namespace (label kubernetes.io/metadata.name)."),
        var typed => RefusedAnswer.Mismatch(typed),
    };

    private static RefusedAnswer? Older(IReadOnlyList<ApprovalStatus> stamps, FixProposal proposal) =>
        stamps.Where(stamp => stamp.Digest != proposal.Digest).ToList() is { Count: > 0 } older ? RefusedAnswer.Older(older) : null;
}
