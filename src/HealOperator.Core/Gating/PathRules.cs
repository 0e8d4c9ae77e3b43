using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating;

/// <summary>Paths, modes and kinds of files that a diff may touch.</summary>
internal static class PathRules
{
    private const string SymlinkMode = "120000";

    private const string SubmoduleMode = "160000";

    public static void Judge(ParsedDiff diff, PathsPolicy policy, List<string> denied, List<string> needed)
    {
        foreach (var file in diff.Files)
        {
            JudgeFile(file, denied, needed);
            foreach (var path in file.Paths) JudgePath(path, policy, denied, needed);
        }
    }

    private static void JudgeFile(DiffFile file, List<string> denied, List<string> needed)
    {
        if (file.HasMode(SymlinkMode)) denied.Add($"{file.Path} is a symbolic link.");
        if (file.HasMode(SubmoduleMode)) denied.Add($"{file.Path} is a submodule.");
        if (file.IsBinary) needed.Add($"{file.Path} is binary: a human must look at it.");
        if (file.ChangesMode) needed.Add($"The mode of {file.Path} changes from {file.OldMode} to {file.NewMode}.");
    }

    private static void JudgePath(string path, PathsPolicy policy, List<string> denied, List<string> needed)
    {
        if (!IsInside(path))
        {
            denied.Add($"{path} is not a plain path inside the repository.");
            return;
        }

        if (PathPatternList.Of(policy.Forbidden).FirstMatch(path) is { } forbidden) denied.Add($"{path} is forbidden by the policy ({forbidden} in spec.paths.forbidden).");
        if (PathPatternList.Of(policy.NeedApproval).FirstMatch(path) is { } guarded) needed.Add($"{path} needs a human ({guarded} in spec.paths.needApproval).");
    }

    /// <summary>git itself would be changed, or something outside of the repository, by what this refuses; no policy can allow it.</summary>
    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] is not '/' && !path.Contains('\\') && !path.Any(char.IsControl)
        && path.Split('/').All(part => part is not ("" or "." or "..") && !part.Equals(".git", StringComparison.OrdinalIgnoreCase));
}
