using HealOperator.Core;
using HealOperator.Core.Requests;

namespace HealOperator.Agent.Git;

/// <summary>
/// The mounted git Secret, made ready for git in files that only we can read. No secret is ever an argument or an environment
/// variable, where other processes and error messages could show it.
/// </summary>
internal sealed class GitCredentials : IDisposable
{
    private readonly string _folder;

    private GitCredentials(string folder, string? store, string? sshCommand, IReadOnlyList<string> secrets) =>
        (_folder, CredentialStore, SshCommand, Secrets) = (folder, store, sshCommand, secrets);

    /// <summary>File for git-credential-store; null when there is no password.</summary>
    public string? CredentialStore { get; }

    /// <summary>What git starts for ssh.</summary>
    public string? SshCommand { get; }

    /// <summary>The secret values, for redaction.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Whether the repository is asked with any credentials at all.</summary>
    public bool HasAny => CredentialStore is not null || Secrets.Count > 0;

    /// <summary>Reads the mounted Secret; a missing one means none.</summary>
    /// <exception cref="AgentException">The Secret does not fit the address.</exception>
    public static GitCredentials Load(AgentSettings settings, GitUrl url)
    {
        var mount = settings.At(MountPaths.Git);
        var (username, password, key) = (Read(mount, "username"), Read(mount, "password"), Read(mount, "ssh-privatekey"));
        if (url.IsSsh && key is null && (password ?? username) is not null)
            throw new AgentException(FailureReasons.SecretInvalid, "The git Secret has no ssh-privatekey, which an ssh address needs: use a kubernetes.io/ssh-auth Secret, or the https address of the repository.");
        if (!url.IsSsh && password is null && (username ?? key) is not null)
            throw new AgentException(FailureReasons.SecretInvalid, "The git Secret has no password, which an http address needs: use a kubernetes.io/basic-auth Secret with username and password.");

        var folder = Directory.CreateTempSubdirectory("heal-git-").FullName;
        if (url.IsSsh) return new(folder, null, SshFiles.Write(folder, key, Read(mount, "known_hosts")), key is null ? [] : [key]);
        if (password is null) return new(folder, null, null, []);
        var login = $"{Uri.EscapeDataString(username ?? "git")}:{Uri.EscapeDataString(password)}";
        var store = PrivateFile.Write(folder, "credentials", $"{url.Uri.Scheme}://{login}@{url.Uri.Authority}\n");
        return new(folder, store, null, [password, Uri.EscapeDataString(password)]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string? Read(string mount, string key)
    {
        try
        {
            var file = Path.Combine(mount, key);
            return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new AgentException(FailureReasons.SecretInvalid, $"The pod's user may not read {key} of the git Secret; let spec.pod.securityContext.fsGroup be a group of that user.", e);
        }
    }
}
