namespace HealOperator.Agent.Git;

/// <summary>
/// What ssh needs of the git Secret. A mounted file belongs to root and is readable for a group, which ssh refuses for a key; and it refuses
/// a key that does not end in a line break, or that was written on Windows. So both are written anew.
/// </summary>
internal static class SshFiles
{
    /// <summary>Writes the files into the folder and returns the command that git runs.</summary>
    /// <param name="key">The private key; null when the Secret has none.</param>
    /// <param name="knownHosts">Keys of the server; without them its first answer is believed, as the documentation says.</param>
    public static string Write(string folder, string? key, string? knownHosts)
    {
        var known = PrivateFile.Write(folder, "known_hosts", knownHosts is null ? "" : Lines(knownHosts));
        var identity = key is null ? "/dev/null" : PrivateFile.Write(folder, "key", Lines(key));
        var strict = knownHosts is null ? "accept-new" : "yes";
        return $"ssh -F /dev/null -i {identity} -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=15"
            + $" -o StrictHostKeyChecking={strict} -o UserKnownHostsFile={known} -o GlobalKnownHostsFile=/dev/null -o UpdateHostKeys=no";
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n") + "\n";
}
