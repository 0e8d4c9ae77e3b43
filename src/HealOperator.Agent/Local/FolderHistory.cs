using HealOperator.Agent.Git;
using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Reports;

namespace HealOperator.Agent.Local;

/// <summary>Reads what happened since the last green run from a folder that is a git repository.</summary>
internal static class FolderHistory
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>The one commit since then; null when there are none or several.</summary>
    /// <exception cref="AgentException">The folder is not the top of a git repository, or has no such commit.</exception>
    public static async Task<SuspectCommit?> ReadAsync(string folder, string lastGreen, TimeProvider clock, CancellationToken cancellationToken)
    {
        var program = new GitProgram(GitEnvironment.For(null), clock);
        Task<GitResult> Run(IReadOnlyList<string> arguments) => program.RunAsync(folder, arguments, null, Timeout, cancellationToken);
        if (await Run(["rev-parse", "--show-prefix"]) is not { Succeeded: true } prefix || prefix.Output.Trim().Length > 0)
            throw new AgentException(FailureReasons.InvalidRequest, $"--last-green needs a --repo that is the top folder of a git repository, which {folder} is not.");
        var (commit, green) = (await PinAsync(Run, "HEAD"), await PinAsync(Run, lastGreen));
        if (commit is null || green is null)
            throw new AgentException(FailureReasons.InvalidRequest, $"{folder} has no commit {(commit is null ? "HEAD" : lastGreen)}. Pass one of its commits to --last-green.");
        return await new SuspectReader(Run).FindAsync(commit, green);
    }

    private static async Task<PinnedRef?> PinAsync(Func<IReadOnlyList<string>, Task<GitResult>> git, string name) =>
        PinnedRef.TryPin((await git(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}"])).Output.Trim(), out var pinned) ? pinned : null;
}
