namespace HealOperator.Core.Pipelines;

/// <summary>The rule of what may stand in <c>git.url</c>. No message of it repeats the address, which may hold a password.</summary>
public static class RepositoryAddress
{
    /// <summary>What is wrong with the address and what to write instead; null when it may be used.</summary>
    public static string? FindProblem(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ssh") || uri.Host.Length == 0)
            return "write an https://, http:// or ssh:// address; git@host:path is written ssh://git@host/path.";
        if (text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return "the address holds a space or a control character.";
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal) || (uri.UserInfo.Length > 0 && uri.Scheme != "ssh"))
            return "the address holds a user or a password; put them into a kubernetes.io/basic-auth Secret and name it in secretRef.";
        return uri.Host[0] == '-' || Uri.UnescapeDataString(uri.UserInfo).StartsWith('-') ? "the address names a host or a user that begins with a dash." : null;
    }
}
