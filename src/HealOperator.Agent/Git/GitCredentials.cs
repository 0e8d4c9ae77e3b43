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
        var folder = Directory.CreateTempSubdirectory("heal-git-").FullName;
        var (username, password, key) = (Read(mount, "username"), Read(mount, "password"), Read(mount, "ssh-privatekey"));
        if (url.IsSsh) return new(folder, null, Ssh(mount, folder, key), key is null ? [] : [key]);
        if (password is null && username is null && key is null) return new(folder, null, null, []);
        if (password is null)
            throw new AgentException(FailureReasons.SecretInvalid, "The git Secret has no password, which an http address needs: use a kubernetes.io/basic-auth Secret with username and password.");
        var store = Path.Combine(folder, "credentials");
        var login = $"{Uri.EscapeDataString(username ?? "git")}:{Uri.EscapeDataString(password)}";
        WritePrivate(store, $"{url.Uri.Scheme}://{login}@{url.Uri.Authority}\n");
        return new(folder, store, null, [password, Uri.EscapeDataString(password)]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Ssh(string mount, string folder, string? key)
    {
        var known = Path.Combine(folder, "known_hosts");
        var given = Read(mount, "known_hosts");
        WritePrivate(known, given is null ? "" : given + "\n");
        var identity = "";
        if (key is not null)
        {
            var file = Path.Combine(folder, "key");
            WritePrivate(file, key + "\n");
            identity = $" -i {file} -o IdentitiesOnly=yes";
        }

        // Without known hosts the first answer is believed: docs say so, and a Secret with known_hosts ends it.
        var strict = given is null ? "accept-new" : "yes";
        return $"ssh -F /dev/null{identity} -o BatchMode=yes -o ConnectTimeout=15 -o StrictHostKeyChecking={strict} -o UserKnownHostsFile={known} -o GlobalKnownHostsFile=/dev/null";
    }

    private static string? Read(string mount, string key)
    {
        var file = Path.Combine(mount, key);
        return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : null;
    }

    private static void WritePrivate(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
