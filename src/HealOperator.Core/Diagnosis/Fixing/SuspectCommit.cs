namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>The one commit that lies between the last green run and the failed one.</summary>
public sealed record SuspectCommit
{
    /// <summary>Its full hash.</summary>
    public required string Commit { get; init; }

    /// <summary>Its first line.</summary>
    public required string Summary { get; init; }

    /// <summary>Paths that it changed, old and new names.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Unified diff from it back to the commit before it.</summary>
    public required string ReverseDiff { get; init; }
}
