using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Approvals;

/// <summary>What it takes to approve a proposal: the strictest of several policies.</summary>
/// <param name="policies">At least one.</param>
public sealed class ApprovalDemand(params IReadOnlyList<ApprovalPolicy> policies)
{
    private readonly bool _fourEyes = policies.Any(policy => policy.FourEyes);

    /// <summary>Whether it matters who approves, so that somebody whom nobody knows cannot.</summary>
    public bool NeedsNames => _fourEyes || Quorum(null) > 1;

    /// <summary>Counts who approved exactly this proposal.</summary>
    /// <param name="digest">Digest of the proposal.</param>
    /// <param name="approvals">All approvals that are known, of older proposals too.</param>
    /// <param name="author">Author of the commit that failed; null when not known.</param>
    public ApprovalTally Count(string digest, IEnumerable<ApprovalStatus> approvals, CommitAuthor? author)
    {
        IReadOnlyList<ApprovalStatus> given = [.. approvals.Where(approval => approval.Digest == digest && !(NeedsNames && approval.By == UserName.Unknown)).DistinctBy(approval => approval.By, UserName.Comparer)];
        var needed = Quorum(author);
        var others = !_fourEyes || author is null || given.Any(approval => !policies.Any(policy => AuthorMatch.IsAuthor(approval.By, author, policy.Identities)));
        return new(given, needed, given.Count >= needed && others);
    }

    private int Quorum(CommitAuthor? author)
    {
        var quorum = Math.Max(1, policies.Max(policy => policy.Quorum));
        return _fourEyes && author is null ? Math.Max(2, quorum) : quorum;
    }
}
