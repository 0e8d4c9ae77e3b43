using HealOperator.Core.Attempts;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Git;

/// <summary>Reads the last commits before a failure: their messages alone, in a repository of their own, so that the pinned one stays as it is.</summary>
internal sealed class HistoryReader(AgentSettings settings, TimeProvider clock)
{
    /// <summary>Most commits that are looked at.</summary>
    public const int MostCommits = 500;

    private static readonly string[] Fetch = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--filter=tree:0"];

    /// <summary>The history; null when no earlier fix could be in it, or when it cannot be read: evidence is worth more than a statistic.</summary>
    public async Task<FixHistory?> ReadAsync(DiagnosisRequest request, Pins pins, CancellationToken cancellationToken)
    {
        if (request.Git is not { } git || pins.Commit is not { } commit || !(request.EarlierHeals ?? []).Any(heal => heal.Kind is FixKind.Code or FixKind.Revert)) return null;
        var folder = Directory.CreateTempSubdirectory("heal-history-").FullName;
        try
        {
            using var clone = await GitClone.InitializeAsync(git, folder, settings, clock, cancellationToken);
            var fetched = await clone.RemoteAsync([.. Fetch, $"--depth={MostCommits}", "origin", commit], cancellationToken);
            if (!fetched.Succeeded && GitErrors.RefusesCommit(fetched)) fetched = await clone.RemoteAsync([.. Fetch, "origin", "+refs/heads/*:refs/remotes/origin/*"], cancellationToken);
            if (!fetched.Succeeded) return null;
            var log = await clone.TryLocalAsync(["log", "-z", $"--max-count={MostCommits}", "--no-show-signature", "--format=tformat:%H%n%P%n%B", commit], cancellationToken);
            return log.Succeeded ? new([.. log.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<HistoryCommit>()]) : null;
        }
        catch (AgentException)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static HistoryCommit? Parse(string text) =>
        text.TrimStart('\n').Split('\n', 3) is [var hash, var parents, var message] ? new(hash, parents.Split(' ', StringSplitOptions.RemoveEmptyEntries), message) : null;
}
