namespace HealOperator.Agent.Git;

/// <summary>How a git command ended.</summary>
internal sealed record GitResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;
}
