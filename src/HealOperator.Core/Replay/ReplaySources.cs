namespace HealOperator.Core.Replay;

/// <summary>As much of the code as the fixers looked at.</summary>
public sealed record ReplaySources
{
    /// <summary>Folder of the pipeline inside the repository.</summary>
    public required string Root { get; init; }

    /// <summary>Paths of all regular files.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The files that were read; null where one is no text.</summary>
    public required IReadOnlyDictionary<string, string?> Texts { get; init; }

    /// <summary>The files that were asked for their mode.</summary>
    public required IReadOnlyDictionary<string, bool?> Executables { get; init; }
}
