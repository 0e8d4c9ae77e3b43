namespace HealOperator.Core.Gating;

/// <summary>Lines of a file that a diff changes, with those around them.</summary>
public sealed record DiffHunk
{
    /// <summary>Number of the first line before, from 1; 0 where there is none.</summary>
    public required int OldStart { get; init; }

    /// <summary>Number of the first line after, from 1; 0 where there is none.</summary>
    public required int NewStart { get; init; }

    /// <summary>The lines in order.</summary>
    public required IReadOnlyList<DiffLine> Lines { get; init; }
}
