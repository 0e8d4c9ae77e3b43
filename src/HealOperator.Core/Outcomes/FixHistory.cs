using System.Text.RegularExpressions;

namespace HealOperator.Core.Outcomes;

/// <summary>
/// Finds fixes of ours in a history. A fix is in it by its hash; where it was rebased, picked or squashed, by the line that its message
/// keeps ("Proposal: digest"). It is taken back by a commit that says so as git revert does ("This reverts commit hash") of it, or of the
/// merge that brought it, unless that commit was taken back in turn.
/// </summary>
/// <param name="commits">Newest first.</param>
public sealed partial class FixHistory(IReadOnlyList<HistoryCommit> commits)
{
    private const string ProposalLine = "Proposal: ";

    private readonly IReadOnlyList<(int Index, string Reverted)> _reverts =
        [.. commits.SelectMany((commit, index) => Reverts().Matches(commit.Message).Select(match => (index, match.Groups[1].Value)))];

    /// <summary>Whether the fix is in the history, and the hash of the commit that took it back.</summary>
    /// <param name="commit">The commit of the fix, as it was pushed; null when it is not known.</param>
    /// <param name="proposal">Digest of the proposal; null when it is not known.</param>
    public (bool IsIn, string? RevertedBy) Find(string? commit, string? proposal)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (commit is not null) names.Add(commit);
        var isIn = false;
        foreach (var candidate in commits.Reverse())
        {
            var isFix = names.Contains(candidate.Hash) || (proposal is not null && Names(candidate, proposal));
            isIn |= isFix;
            if (isFix || candidate.Parents.Skip(1).Any(names.Contains)) names.Add(candidate.Hash);
        }

        return (isIn, names.Select(name => EffectiveRevert(name, commits.Count)).FirstOrDefault(by => by is not null));
    }

    private static bool Names(HistoryCommit commit, string proposal) =>
        commit.Message.Split('\n').Any(line => line.StartsWith(ProposalLine, StringComparison.Ordinal) && line[ProposalLine.Length..].Trim() == proposal);

    /// <summary>What took a commit back and still holds; only what came later can.</summary>
    private string? EffectiveRevert(string hash, int before) => _reverts
        .Where(revert => revert.Index < before && hash.StartsWith(revert.Reverted, StringComparison.Ordinal) && EffectiveRevert(commits[revert.Index].Hash, revert.Index) is null)
        .Select(revert => commits[revert.Index].Hash)
        .FirstOrDefault();

    [GeneratedRegex("^This reverts commit ([0-9a-f]{12,64})", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Reverts();
}
