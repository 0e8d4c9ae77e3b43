namespace HealOperator.Core.Requests;

/// <summary>What heal collect is asked to do: compare files of the workspace with those of the commits that are checked out beside it.</summary>
public sealed record CollectRequest
{
    /// <summary>The only files whose changes are taken, relative to the repository.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Whether the commit that the run started from is at <see cref="MountPaths.Original"/>.</summary>
    public bool HasOriginal { get; init; }

    /// <summary>Patterns that must not show in what is reported, beside the built-in ones.</summary>
    public IReadOnlyList<string> Redaction { get; init; } = [];
}
