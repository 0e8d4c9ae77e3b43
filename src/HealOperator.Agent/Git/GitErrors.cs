using HealOperator.Agent.Redaction;
using HealOperator.Core;

namespace HealOperator.Agent.Git;

/// <summary>Says in words what git's error means, and what to do.</summary>
internal static class GitErrors
{
    private static readonly (string[] Texts, string Reason)[] Known =
    [
        (["could not read Username", "could not read Password", "terminal prompts disabled"], FailureReasons.AuthenticationRequired),
        (["Authentication failed", "returned error: 401", "returned error: 403", "Permission denied (", "Load key "], FailureReasons.AuthenticationFailed),
        (["Host key verification failed"], FailureReasons.HostKeyMismatch),
        (["No user exists for uid"], FailureReasons.GitFailed),
        (["couldn't find remote ref", "not our ref", "unadvertised object", "Server does not allow request"], FailureReasons.RefNotFound),
        (["not found", "does not appear to be a git repository", "returned error: 404"], FailureReasons.RepositoryNotFound),
        (["Could not resolve", "Failed to connect", "Connection refused", "Connection timed out", "Couldn't connect", "Operation timed out", "Connection reset",
            "unable to access", "Could not read from remote", "unexpected disconnect", "early EOF", "RPC failed", "No route to host", "Operation too slow"], FailureReasons.RepositoryUnreachable),
        (["transport '"], FailureReasons.InvalidGitUrl),
        (["[rejected]", "[remote rejected]", "failed to push"], FailureReasons.PushRejected),
    ];

    private static readonly string[] Causes = ["rejected", "Permission denied (", "Load key ", "No user exists for uid", "ssh: ", "error: object "];

    /// <summary>Whether the server refuses single commits, so that branches must be fetched.</summary>
    public static bool RefusesCommit(GitResult result) =>
        result.Error.Contains("not our ref", StringComparison.Ordinal) || result.Error.Contains("unadvertised object", StringComparison.Ordinal)
        || result.Error.Contains("Server does not allow request", StringComparison.Ordinal);

    /// <summary>The error as one that a person can act on.</summary>
    /// <param name="what">What was asked for: "ref 'main'".</param>
    /// <param name="secrets">Values that must not show, whatever the server says.</param>
    public static AgentException Explain(GitResult result, GitUrl url, bool hasCredentials, IReadOnlyList<string> secrets, string what)
    {
        var reason = Array.Find(Known, k => Array.Exists(k.Texts, t => result.Error.Contains(t, StringComparison.OrdinalIgnoreCase))).Reason ?? FailureReasons.GitFailed;
        if (reason == FailureReasons.AuthenticationRequired && hasCredentials) reason = FailureReasons.AuthenticationFailed;
        if (reason == FailureReasons.AuthenticationFailed && !hasCredentials) reason = FailureReasons.AuthenticationRequired;
        return new(reason, Sentence(reason, url, what, Redactor.Create([], secrets).Redact(Telling(result.Error))));
    }

    private static string Sentence(string reason, GitUrl url, string what, string said) => reason switch
    {
        FailureReasons.AuthenticationRequired => $"{url} asks for a login. Make a kubernetes.io/basic-auth or ssh-auth Secret and name it in secretRef.",
        FailureReasons.AuthenticationFailed => $"{url} refuses the login of the git Secret. Check its {(url.IsSsh ? "key" : "username and password")}, and that it may do this. git says: {said}",
        FailureReasons.HostKeyMismatch => $"{url} shows another host key than known_hosts of the git Secret names, so nothing was sent to it. If its key was changed on purpose, put the new line (ssh-keyscan) into known_hosts of the Secret.",
        FailureReasons.RefNotFound => $"{url} has no {what}. Check the name; a branch may have been deleted.",
        FailureReasons.RepositoryNotFound => $"There is no repository at {url}, or the login may not see it. Check the address and secretRef. git says: {said}",
        FailureReasons.RepositoryUnreachable => $"{url} cannot be reached. Check the address, and that pods of this namespace may connect to it. git says: {said}",
        FailureReasons.PushRejected => $"{url} refuses {what}. Check the server's rules for branches heal/ and debug/. git says: {said}",
        _ => $"git failed on {what} of {url}: {said}",
    };

    // The line with the cause: git's own last words about ssh are only that it could not read.
    private static string Telling(string error)
    {
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = Array.Find(lines, l => Array.Exists(Causes, c => l.Contains(c, StringComparison.Ordinal)))
            ?? lines.LastOrDefault(l => l.StartsWith("fatal:", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "nothing";
        return new([.. line.Where(c => !char.IsControl(c)).Take(300)]);
    }
}
