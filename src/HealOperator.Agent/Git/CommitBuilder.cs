using HealOperator.Core;
using HealOperator.Core.Reports;

namespace HealOperator.Agent.Git;

/// <summary>Makes commits on top of a pinned one, without ever writing a file of the repository to disk.</summary>
internal sealed class CommitBuilder(GitClone clone, PinnedRef parent, DateTimeOffset at)
{
    /// <summary>A commit with the diff applied.</summary>
    /// <exception cref="AgentException">The diff does not apply.</exception>
    public async Task<string> ApplyAsync(string diff, string message, CancellationToken cancellationToken)
    {
        await clone.LocalAsync(["read-tree", "--reset", parent.Commit], cancellationToken);
        var applied = await clone.TryLocalAsync(["apply", "--cached", "--whitespace=nowarn", "-"], cancellationToken, diff);
        if (!applied.Succeeded)
            throw new AgentException(FailureReasons.PatchDoesNotApply, $"The diff does not apply to commit {parent.Short}: {applied.Error.Trim()}");
        return await CommitAsync(message, cancellationToken);
    }

    /// <summary>A commit with the evidence added.</summary>
    public async Task<string> AddAsync(IReadOnlyList<EvidenceFile> files, string message, CancellationToken cancellationToken)
    {
        await clone.LocalAsync(["read-tree", "--reset", parent.Commit], cancellationToken);
        var index = new List<string>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var hash = await clone.LocalAsync(["hash-object", "-w", "--no-filters", "--stdin"], cancellationToken, file.Content);
            index.Add($"100644 {hash.Trim()}\t{Demand(file.Path)}");
        }

        await clone.LocalAsync(["update-index", "-z", "--index-info"], cancellationToken, string.Join('\0', index) + "\0");
        return await CommitAsync(message, cancellationToken);
    }

    private async Task<string> CommitAsync(string message, CancellationToken cancellationToken)
    {
        var tree = (await clone.LocalAsync(["write-tree"], cancellationToken)).Trim();
        var text = CommitIdentity.Commit(tree, parent.Commit, at, message);
        return (await clone.LocalAsync(["hash-object", "-w", "-t", "commit", "--stdin"], cancellationToken, text)).Trim();
    }

    private static string Demand(string path) =>
        path.StartsWith("debug/", StringComparison.Ordinal) && !path.Split('/').Any(p => p is "" or "." or ".." or ".git") && !path.Any(char.IsControl)
            ? path
            : throw new AgentException(FailureReasons.UnsafePath, $"Evidence may only be written below debug/, not to '{path}'.");
}
