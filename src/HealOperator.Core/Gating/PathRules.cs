using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>Paths that a diff may touch.</summary>
internal static class PathRules
{
    public static void Judge(ParsedDiff diff, PathsPolicy policy, List<string> denied, List<string> needed)
    {
        foreach (var path in diff.Files.SelectMany(file => file.Paths).Distinct()) JudgePath(path, policy, denied, needed);
    }

    private static void JudgePath(string path, PathsPolicy policy, List<string> denied, List<string> needed)
    {
        if (PathPatternList.Of(policy.Forbidden).FirstMatch(path) is { } forbidden) denied.Add($"{path} is forbidden by the policy ({forbidden} in spec.paths.forbidden).");
        if (PathPatternList.Of(policy.NeedApproval).FirstMatch(path) is { } guarded) needed.Add($"{path} needs a human ({guarded} in spec.paths.needApproval).");
    }

    /// <summary>git itself would be changed, or something outside of the repository, by what this refuses; no policy can allow it.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && path[0] is not '/' && !path.Contains('\\') && !path.Any(char.IsControl)
        && path.Split('/').All(part => part is not ("" or "." or "..") && !part.Equals(".git", StringComparison.OrdinalIgnoreCase));
}
