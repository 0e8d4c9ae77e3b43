namespace HealOperator.Cli;

/// <summary>What a command may touch of the process: injected, so that a test can run a command in its own process.</summary>
internal sealed record CommandHost
{
    /// <summary>Standard input, as bytes: logs are not always text.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Standard output: reports and results only.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: everything for people.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Reads one environment variable.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Whether standard output is a terminal that shows colours.</summary>
    public bool HasColours { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Folder under which the paths of MountPaths are found; "/" in a pod.</summary>
    public string Root { get; init; } = "/";

    /// <summary>The host of the real process.</summary>
    public static CommandHost ForProcess() => new()
    {
        Input = Console.OpenStandardInput,
        Output = Console.Out,
        Error = Console.Error,
        Environment = System.Environment.GetEnvironmentVariable,
        HasColours = !Console.IsOutputRedirected && string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
        Clock = TimeProvider.System,
    };
}
