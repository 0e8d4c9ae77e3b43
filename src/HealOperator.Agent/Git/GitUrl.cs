using HealOperator.Core;
using HealOperator.Core.Pipelines;

namespace HealOperator.Agent.Git;

/// <summary>The address of a repository: http, https or ssh, without a password.</summary>
internal sealed record GitUrl
{
    private GitUrl(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    public bool IsSsh => Uri.Scheme == "ssh";

    /// <summary>Reads an address.</summary>
    /// <exception cref="AgentException">It is not an address that heal talks to.</exception>
    public static GitUrl Parse(string text) =>
        RepositoryAddress.FindProblem(text) is { } problem
            ? throw new AgentException(FailureReasons.InvalidGitUrl, $"git.url cannot be used: {problem}")
            : new(new Uri(text));

    public override string ToString() => Uri.AbsoluteUri;
}
