using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>What a diff may touch, and how much of it. The cumulative diff is judged where there is one: it covers everything since the original pin.</summary>
internal static class DiffRules
{
    public static IReadOnlyList<GateFinding> Judge(FixProposal proposal, HealPolicySpec policy, GateContext context, List<string> denied, List<string> needed)
    {
        var own = JudgeDiffs(proposal, policy, context, denied, needed);
        return proposal.Findings is { Count: > 0 } reported ? Join(own, reported, policy, denied, needed) : own;
    }

    // Whatever a pod reports is added to what the gate finds itself, and takes nothing away: one that lies by silence gains nothing.
    private static IReadOnlyList<GateFinding> Join(IReadOnlyList<GateFinding> own, IReadOnlyList<GateFinding> reported, HealPolicySpec policy, List<string> denied, List<string> needed)
    {
        var added = reported.Where(finding => !own.Any(known => known.Covers(finding))).ToList();
        Sort(added, policy, denied, needed);
        return [.. own.Concat(added).OrderByDescending(finding => finding.Certain)];
    }

    private static IReadOnlyList<GateFinding> JudgeDiffs(FixProposal proposal, HealPolicySpec policy, GateContext context, List<string> denied, List<string> needed)
    {
        var changesCode = proposal.Kind is FixKind.Code or FixKind.Revert;
        if (!changesCode)
        {
            if (proposal.Diff.Length + proposal.CumulativeDiff.Length > 0) denied.Add($"A fix of kind {proposal.Kind} must not change files.");
            return [];
        }

        if (context.BuildsOnFix && proposal.CumulativeDiff.Length == 0)
        {
            denied.Add("The attempt builds on an earlier fix, but the diff since the original commit is missing.");
            return [];
        }

        var whole = proposal.CumulativeDiff.Length > 0;
        var findings = JudgeDiff(proposal.Diff, policy, whole ? new Dictionary<string, string>() : context.Files, denied, needed);
        return whole ? [.. findings.Union(JudgeDiff(proposal.CumulativeDiff, policy, context.Files, denied, needed))] : findings;
    }

    private static IReadOnlyList<GateFinding> JudgeDiff(string text, HealPolicySpec policy, IReadOnlyDictionary<string, string> files, List<string> denied, List<string> needed)
    {
        if (text.Length > GateLimits.LongestDiff)
        {
            denied.Add($"The diff is longer than {GateLimits.LongestDiff} characters.");
            return [];
        }

        if (!ParsedDiff.TryParse(text, out var diff, out var problem))
        {
            denied.Add($"The diff cannot be read: {problem}.");
            return [];
        }

        if (diff.Files.Any(file => file.Paths.Any(path => path.Length > GateLimits.LongestPath)))
        {
            denied.Add($"A path is longer than {GateLimits.LongestPath} characters.");
            return [];
        }

        if (diff.Files.Count > policy.Changes.MaxFiles) denied.Add($"{diff.Files.Count} files are more than the policy's {policy.Changes.MaxFiles} (spec.changes.maxFiles).");
        if (diff.ChangedLines > policy.Changes.MaxLines) denied.Add($"{diff.ChangedLines} changed lines are more than the policy's {policy.Changes.MaxLines} (spec.changes.maxLines).");

        foreach (var path in PatchFit.Misfits(diff, files)) denied.Add($"The diff does not apply to {path}: the file is not there, or says something else. It must be that of the commit before the change.");
        PathRules.Judge(diff, policy.Paths, denied, needed);
        var findings = ChangeCheckCatalogue.Judge(ChangeSet.Of(diff, files));
        Sort(findings, policy, denied, needed);
        return findings;
    }

    private static void Sort(IReadOnlyList<GateFinding> findings, HealPolicySpec policy, List<string> denied, List<string> needed)
    {
        foreach (var finding in findings) (IsDenied(finding, policy) ? denied : needed).Add(finding.ToSentence());
    }

    // A link, or a path outside, changes what is not in the repository: no policy can allow it.
    private static bool IsDenied(GateFinding finding, HealPolicySpec policy) =>
        finding.Certain && (finding.Rule is ChangeRule.AddUnsafeFile || policy.Changes.Forbidden.Contains(finding.Rule));
}
