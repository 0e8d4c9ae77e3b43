using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Agent.Git;

/// <summary>Finds the one commit between the last green run and the failed one, without the history of the repository.</summary>
/// <param name="git">Runs a git command that only reads.</param>
internal sealed class SuspectReader(Func<IReadOnlyList<string>, Task<GitResult>> git)
{
    private const int MostDiff = 256 << 10;
    private const int MostSummary = 100;

    /// <summary>The commit, fetched together with the green one; null when it is not alone, or when the server gives the green one no more.</summary>
    public static async Task<SuspectCommit?> FetchAsync(GitClone clone, PinnedRef commit, string? lastGreen, CancellationToken cancellationToken)
    {
        if (!PinnedRef.TryPin(lastGreen, out var green) || green == commit) return null;
        var reader = new SuspectReader(arguments => clone.TryLocalAsync(arguments, cancellationToken));
        if (!await reader.IsChildAsync(commit, green)) return null;
        try
        {
            await clone.FetchAsync(green.Commit, cancellationToken);
        }
        catch (AgentException)
        {
            return null;
        }

        return await reader.ReadAsync(commit, green);
    }

    /// <summary>The commit when its only parent is the green one; null in every other case.</summary>
    public async Task<SuspectCommit?> FindAsync(PinnedRef commit, PinnedRef green) =>
        await IsChildAsync(commit, green) ? await ReadAsync(commit, green) : null;

    private async Task<bool> IsChildAsync(PinnedRef commit, PinnedRef green) =>
        await OutputAsync("cat-file", "commit", commit.Commit) is { } header
        && header.Split('\n').TakeWhile(line => line.Length > 0).Where(line => line.StartsWith("parent ", StringComparison.Ordinal)).ToList() is [var parent]
        && parent == $"parent {green.Commit}";

    private async Task<SuspectCommit?> ReadAsync(PinnedRef commit, PinnedRef green)
    {
        var summary = await OutputAsync("show", "--no-patch", "--format=%s", commit.Commit);
        var files = await OutputAsync("diff", "--name-only", "-z", "--no-renames", green.Commit, commit.Commit);
        var back = await OutputAsync("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--binary", "--src-prefix=a/", "--dst-prefix=b/", commit.Commit, green.Commit);
        if (summary is null || files is null || back is null or { Length: 0 or > MostDiff }) return null;
        var line = new string([.. summary.Trim().Where(c => !char.IsControl(c))]);
        return new()
        {
            Commit = commit.Commit,
            Summary = line.Length > MostSummary ? line[..MostSummary] + "…" : line,
            Files = files.Split('\0', StringSplitOptions.RemoveEmptyEntries),
            ReverseDiff = back,
        };
    }

    private async Task<string?> OutputAsync(params string[] arguments) => await git(arguments) is { Succeeded: true } result ? result.Output : null;
}
