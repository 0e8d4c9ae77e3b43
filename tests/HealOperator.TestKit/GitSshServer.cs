using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HealOperator.TestKit;

/// <summary>
/// Debian's sshd on loopback and a free port, as the current user, with a host key of its own and one key that may log in; it serves nothing
/// but git. Repositories come from <see cref="GitHttpServer.PathOf"/>.
/// </summary>
public sealed class GitSshServer : IAsyncDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly int _port = Ports.Free(IPAddress.Loopback);
    private Process? _process;

    private GitSshServer()
    {
    }

    /// <summary>The private key that may log in, as ssh-keygen wrote it.</summary>
    public string Key => File.ReadAllText(_directory["user"]);

    /// <summary>The line of known_hosts for this server.</summary>
    public string KnownHosts => Known(_directory["host.pub"]);

    /// <summary>Starts a server; it ends when disposed.</summary>
    public static async Task<GitSshServer> StartAsync()
    {
        var server = new GitSshServer();
        try
        {
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Clone URL of a bare repository, by its absolute path.</summary>
    public string Url(string path) => $"ssh://{Environment.UserName}@{IPAddress.Loopback}:{_port}{path}";

    /// <summary>A private key that nobody knows.</summary>
    /// <param name="arguments">Further arguments of ssh-keygen.</param>
    public async Task<string> StrangersKeyAsync(params string[] arguments)
    {
        await KeyAsync("stranger", arguments);
        return await File.ReadAllTextAsync(_directory["stranger"]);
    }

    /// <summary>The line of known_hosts that another server at this address would have.</summary>
    public async Task<string> StrangersKnownHostsAsync()
    {
        await KeyAsync("stranger");
        return Known(_directory["stranger.pub"]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _directory.Dispose();
    }

    private string Known(string file) => $"[{IPAddress.Loopback}]:{_port} {File.ReadAllText(file).Trim()}";

    private async Task KeyAsync(string name, params string[] arguments) =>
        (await Command.RunAsync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", _directory[name], .. arguments], input: "y\n")).OutputOrThrow();

    private async Task RunAsync()
    {
        await KeyAsync("host");
        await KeyAsync("user");
        var git = _directory.Write("git", "#!/bin/sh\nexec git shell -c \"$SSH_ORIGINAL_COMMAND\"\n");
        (await Command.RunAsync("chmod", ["755", git])).OutputOrThrow();
        var configuration = _directory.Write("sshd_config", $"""
            ListenAddress {IPAddress.Loopback}:{_port}
            HostKey {_directory["host"]}
            AuthorizedKeysFile {_directory["user.pub"]}
            ForceCommand {git}
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            AcceptEnv GIT_PROTOCOL

            """);
        if (Environment.IsPrivilegedProcess)
        {
            // Where Debian's sshd locks up its unprivileged half; the system's own unit makes it.
            Directory.CreateDirectory("/run/sshd");
        }

        _process = Process.Start(new ProcessStartInfo("/usr/sbin/sshd", ["-D", "-e", "-f", configuration]) { RedirectStandardError = true })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        await Eventually.TrueAsync(IsListeningAsync, TimeSpan.FromSeconds(20), "sshd accepts connections");
    }

    private async Task<bool> IsListeningAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        return true;
    }
}
