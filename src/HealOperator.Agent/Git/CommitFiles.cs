using HealOperator.Core;
using HealOperator.Core.Gating;

namespace HealOperator.Agent.Git;

/// <summary>Reads files of a commit that is not checked out.</summary>
internal static class CommitFiles
{
    private const int MostFiles = 200;

    private const long LargestFile = 1 << 20;

    /// <summary>The texts of the regular files that a diff is against, as far as they are there and not too large.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(GitClone clone, PinnedRef commit, string diff, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!ParsedDiff.TryParse(diff, out var parsed, out _)) return texts;
        var wanted = parsed.Files.Select(file => file.OldPath).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var entries = TreeEntry.ParseAll(await clone.LocalAsync(["ls-tree", "-r", "-l", "-z", "--full-tree", commit.Commit], cancellationToken));
        foreach (var entry in entries.Where(entry => entry.IsFile && entry.Bytes <= LargestFile && wanted.Contains(entry.Path)).Take(MostFiles))
            texts[entry.Path] = await clone.LocalAsync(["cat-file", "blob", entry.Hash], cancellationToken);
        return texts;
    }
}
