using HealOperator.Core;

namespace HealOperator.Agent.Git;

/// <summary>Writes the files of a commit, once they are known to be safe.</summary>
internal static class GitCheckout
{
    private const string Link = "120000";

    /// <summary>Checks the commit's tree and writes its files.</summary>
    /// <returns>Paths of its regular files.</returns>
    /// <exception cref="AgentException">A link leads outside, or the pipeline's folder does not exist.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(GitClone clone, PinnedRef commit, string path, CancellationToken cancellationToken)
    {
        var entries = TreeEntry.ParseAll(await clone.LocalAsync(["ls-tree", "-r", "-l", "-z", "--full-tree", commit.Commit], cancellationToken));
        clone.DemandRoom(entries.Sum(e => e.Bytes));
        await RefuseEscapesAsync(clone, entries, cancellationToken);
        RequireFolder(entries, path, commit, clone.Url);
        await clone.LocalAsync(["checkout", "--quiet", "--force", "--detach", commit.Commit], cancellationToken);
        return [.. entries.Where(e => e.IsFile).Select(e => e.Path).Order(StringComparer.Ordinal)];
    }

    /// <summary>The folder without a leading ./ and slashes; "" for the repository itself.</summary>
    public static string Normalize(string path) =>
        string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != "."));

    private static async Task RefuseEscapesAsync(GitClone clone, IReadOnlyList<TreeEntry> entries, CancellationToken cancellationToken)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Mode == Link))
            links[entry.Path] = await clone.LocalAsync(["cat-file", "blob", entry.Hash], cancellationToken);
        if (SymlinkGuard.FindEscape(links) is not { } escape) return;
        throw new AgentException(
            FailureReasons.UnsafeSymlink, $"The symbolic link '{escape}' points outside the repository (to '{links[escape]}'), so nothing is checked out. Remove it or point it at a file of the repository.");
    }

    private static void RequireFolder(IReadOnlyList<TreeEntry> entries, string path, PinnedRef commit, GitUrl url)
    {
        var folder = Normalize(path);
        if (folder.Split('/').Contains(".."))
            throw new AgentException(FailureReasons.UnsafePath, $"git.path '{path}' leads out of the repository.");
        if (folder.Length > 0 && !entries.Any(e => e.Path.StartsWith(folder + "/", StringComparison.Ordinal)))
            throw new AgentException(FailureReasons.PathNotFound, $"{url} has no folder '{path}' at commit {commit.Short}. Correct git.path.");
    }
}
