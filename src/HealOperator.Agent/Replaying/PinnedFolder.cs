using HealOperator.Agent.Git;
using HealOperator.Core;
using HealOperator.Core.Diagnosis.Fixing;
using HealOperator.Core.Replay;

namespace HealOperator.Agent.Replaying;

/// <summary>The pinned commit of a local repository, written into a folder of its own as the diagnosis wrote it: the working copy of a person is not touched, and not trusted.</summary>
internal sealed class PinnedFolder : IDisposable
{
    private readonly string _folder;
    private readonly GitClone _clone;

    private PinnedFolder(string folder, GitClone clone, ISourceTree tree) => (_folder, _clone, Tree) = (folder, clone, tree);

    public ISourceTree Tree { get; }

    /// <exception cref="AgentException">The folder is no git repository, or has no such commit.</exception>
    public static async Task<PinnedFolder?> OpenAsync(string repository, ReplayRecord record, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (record.Request.Git is not { } git || !PinnedRef.TryPin(record.Pins.Commit, out var commit)) return null;
        var folder = Directory.CreateTempSubdirectory("heal-replay-").FullName;
        try
        {
            var objects = await ObjectsAsync(repository, clock, cancellationToken);
            var clone = await GitClone.InitializeAsync(git, folder, new(), clock, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".git", "objects", "info")).FullName, "alternates"), objects + "\n", cancellationToken);
            if (!(await clone.TryLocalAsync(["cat-file", "-e", $"{commit.Commit}^{{commit}}"], cancellationToken)).Succeeded)
                throw new AgentException(FailureReasons.InvalidRequest, $"{repository} has no commit {commit.Commit}, which the attempt is pinned to. Fetch it: git -C {repository} fetch origin {commit.Commit}");
            clone.KeepBytes();
            var files = await GitCheckout.WriteAsync(clone, commit, git.Path, cancellationToken);
            return new(folder, clone, new CheckoutTree(folder, GitCheckout.Normalize(git.Path), files));
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Dispose()
    {
        _clone.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> ObjectsAsync(string repository, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(repository)) throw new AgentException(FailureReasons.InvalidRequest, $"{repository} is not a folder. Pass a git repository that has the pinned commit.");
        var result = await new GitProgram(GitEnvironment.For(null), clock).RunAsync(repository, ["rev-parse", "--git-path", "objects"], null, TimeSpan.FromMinutes(1), cancellationToken);
        return result.Succeeded
            ? Path.GetFullPath(result.Output.Trim(), Path.GetFullPath(repository))
            : throw new AgentException(FailureReasons.InvalidRequest, $"{repository} is not a git repository. Pass one that has the pinned commit.");
    }
}
