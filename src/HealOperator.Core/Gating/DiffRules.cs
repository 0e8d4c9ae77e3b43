using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>What a diff may touch, and how much of it. The cumulative diff is judged where there is one: it covers everything since the original pin.</summary>
internal static class DiffRules
{
    public static void Judge(FixProposal proposal, HealPolicySpec policy, GateContext context, List<string> denied, List<string> needed)
    {
        var changesCode = proposal.Kind is FixKind.Code or FixKind.Revert;
        if (!changesCode)
        {
            if (proposal.Diff.Length + proposal.CumulativeDiff.Length > 0) denied.Add($"A fix of kind {proposal.Kind} must not change files.");
            return;
        }

        if (context.BuildsOnFix && proposal.CumulativeDiff.Length == 0)
        {
            denied.Add("The attempt builds on an earlier fix, but the diff since the original commit is missing.");
            return;
        }

        JudgeDiff(proposal.Diff, policy, denied, needed);
        if (proposal.CumulativeDiff.Length > 0) JudgeDiff(proposal.CumulativeDiff, policy, denied, needed);
    }

    private static void JudgeDiff(string text, HealPolicySpec policy, List<string> denied, List<string> needed)
    {
        if (!ParsedDiff.TryParse(text, out var diff, out var problem))
        {
            denied.Add($"The diff cannot be read: {problem}.");
            return;
        }

        if (diff.Files.Count > policy.Changes.MaxFiles) denied.Add($"{diff.Files.Count} files are more than the policy's {policy.Changes.MaxFiles} (spec.changes.maxFiles).");
        if (diff.ChangedLines > policy.Changes.MaxLines) denied.Add($"{diff.ChangedLines} changed lines are more than the policy's {policy.Changes.MaxLines} (spec.changes.maxLines).");

        PathRules.Judge(diff, policy.Paths, denied, needed);
        ChangeRules.Judge(diff, policy.Changes.Forbidden, denied);
    }
}
