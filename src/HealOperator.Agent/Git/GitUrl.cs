using HealOperator.Core;

namespace HealOperator.Agent.Git;

/// <summary>The address of a repository: http, https or ssh, without a password.</summary>
internal sealed record GitUrl
{
    private GitUrl(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    public bool IsSsh => Uri.Scheme == "ssh";

    /// <summary>Reads an address; user@host:path is read as ssh.</summary>
    /// <exception cref="AgentException">It is not an address that heal talks to.</exception>
    public static GitUrl Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isScp = colon > 0 && !text.Contains("::", StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal) && !text[..colon].Contains('/', StringComparison.Ordinal) && text[0] != '-';
        var full = isScp ? $"ssh://{text[..colon]}/{text[(colon + 1)..].TrimStart('/')}" : text;
        if (!System.Uri.TryCreate(full, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ssh") || uri.Host.Length == 0)
            throw new AgentException(FailureReasons.InvalidGitUrl, "The repository's address is not one that heal talks to: write https://, http:// or ssh://.");
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal) || (uri.UserInfo.Length > 0 && uri.Scheme != "ssh"))
            throw new AgentException(FailureReasons.InvalidGitUrl, "The repository's address holds a user or a password; put them into a kubernetes.io/basic-auth Secret and name it in secretRef.");
        if (uri.Host[0] == '-' || uri.UserInfo.StartsWith('-'))
            throw new AgentException(FailureReasons.InvalidGitUrl, "The repository's address names a host that begins with a dash.");
        return new(uri);
    }

    public override string ToString() => Uri.AbsoluteUri;
}
