namespace HealOperator.TestKit;

/// <summary>How a program ended.</summary>
public sealed record CommandResult(string CommandLine, int ExitCode, string Output, string Error)
{
    /// <summary>Standard output without the trailing line break.</summary>
    /// <exception cref="InvalidOperationException">The program failed; the message holds both of its streams.</exception>
    public string OutputOrThrow() =>
        ExitCode == 0
            ? Output.TrimEnd('\n')
            : throw new InvalidOperationException($"'{CommandLine}' ended with {ExitCode}: {Error}{Output}");
}
