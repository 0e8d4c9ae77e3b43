using HealOperator.Core;
using HealOperator.Core.Pipelines;

namespace HealOperator.Agent.Git;

/// <summary>A repository of ours, filled from one server. Its objects only; files come with <see cref="GitCheckout"/>.</summary>
internal sealed class GitClone : IDisposable
{
    private static readonly TimeSpan LocalTimeout = TimeSpan.FromMinutes(2);

    private readonly AgentSettings _settings;
    private readonly TimeProvider _clock;
    private readonly GitProgram _git;
    private readonly GitCredentials _credentials;

    private GitClone(string folder, GitUrl url, GitCredentials credentials, AgentSettings settings, TimeProvider clock)
    {
        (Folder, Url, _credentials, _settings, _clock) = (folder, url, credentials, settings, clock);
        _git = new(GitEnvironment.For(credentials), clock);
    }

    /// <summary>The folder of the files; the repository is in .git below it.</summary>
    public string Folder { get; }

    public GitUrl Url { get; }

    /// <summary>Secret values that must not show anywhere.</summary>
    public IReadOnlyList<string> Secrets => _credentials.Secrets;

    /// <summary>Makes an empty repository for the source in a folder that is empty or missing.</summary>
    public static async Task<GitClone> InitializeAsync(GitSource source, string folder, AgentSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var url = GitUrl.Parse(source.Url);
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any(e => Path.GetFileName(e) != "lost+found"))
            throw new AgentException(FailureReasons.CheckoutFailed, $"The folder {folder} is not empty, so nothing is checked out into it.");
        var clone = new GitClone(folder, url, GitCredentials.Load(settings, url), settings, clock);
        await clone.LocalAsync(["init", "--quiet"], cancellationToken);
        await clone.LocalAsync(["remote", "add", "origin", url.ToString()], cancellationToken);
        return clone;
    }

    /// <summary>Makes a later checkout write the bytes that were committed, whatever the repository's attributes say: a diff is made against those.</summary>
    public void KeepBytes()
    {
        var info = Directory.CreateDirectory(Path.Combine(Folder, ".git", "info")).FullName;
        File.WriteAllText(Path.Combine(info, "attributes"), "* -text -eol -ident -filter -working-tree-encoding\n");
    }

    /// <summary>Fetches what a ref names now, and pins it. A full hash is fetched by itself where the server allows it.</summary>
    /// <exception cref="AgentException">It cannot be fetched.</exception>
    public async Task<PinnedRef> FetchAsync(string name, CancellationToken cancellationToken)
    {
        if (!GitRef.TryParse(name, out var parsed))
            throw new AgentException(FailureReasons.RefNotFound, $"'{name}' is no name that a branch or tag can have. Correct git.ref.");
        var isHash = PinnedRef.TryPin(name, out var pinned);
        var what = isHash ? $"commit {name}" : $"branch, tag or commit '{name}'";
        var result = await RemoteAsync(["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1", Url.ToString(), parsed.Name], cancellationToken);
        if (!result.Succeeded && isHash && GitErrors.RefusesCommit(result))
            result = await RemoteAsync(["fetch", "--quiet", "--no-recurse-submodules", Url.ToString(), "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"], cancellationToken);
        if (!result.Succeeded) throw Explain(result, what);
        var commit = await TryLocalAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{(isHash ? pinned!.Commit : "FETCH_HEAD")}^{{commit}}"], cancellationToken);
        return commit.Succeeded && PinnedRef.TryPin(commit.Output.Trim(), out var found)
            ? found
            : throw new AgentException(FailureReasons.RefNotFound, $"{Url} has no {what}. Check the name; a branch may have been deleted.");
    }

    /// <summary>The head of a branch on the server; null when there is none.</summary>
    public async Task<string?> RemoteHeadAsync(string branch, CancellationToken cancellationToken)
    {
        var result = await RemoteAsync(["ls-remote", "--quiet", Url.ToString(), $"refs/heads/{branch}"], cancellationToken);
        if (!result.Succeeded) throw Explain(result, $"branch '{branch}'");
        return result.Output.Split(['\t', '\n'])[0] is { Length: > 0 } commit ? commit : null;
    }

    /// <summary>Runs a command that talks to the server, within the bounds of time and size.</summary>
    public Task<GitResult> RemoteAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        SizeGuard.RunAsync(Folder, _settings.MaxCloneBytes, _clock, stop => _git.RunAsync(Folder, arguments, null, _settings.GitTimeout, stop), cancellationToken);

    /// <summary>Refuses what would take more room than a clone may; a file that packs well is small until it is written.</summary>
    /// <exception cref="AgentException">It does not fit.</exception>
    public void DemandRoom(long bytes)
    {
        if (bytes > _settings.MaxCloneBytes) throw SizeGuard.TooLarge(_settings.MaxCloneBytes);
    }

    /// <summary>Explains a failed command.</summary>
    public AgentException Explain(GitResult result, string what) => GitErrors.Explain(result, Url, _credentials.HasAny, Secrets, what);

    /// <summary>Runs a command on the local repository and returns its output.</summary>
    public async Task<string> LocalAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken, string? input = null)
    {
        var result = await TryLocalAsync(arguments, cancellationToken, input);
        return result.Succeeded ? result.Output : throw Explain(result, $"git {arguments[0]}");
    }

    /// <summary>Runs a command on the local repository, whatever comes of it.</summary>
    public Task<GitResult> TryLocalAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken, string? input = null) =>
        _git.RunAsync(Folder, arguments, input, LocalTimeout, cancellationToken);

    public void Dispose() => _credentials.Dispose();
}
