using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>A whole fix before it is bound to a commit.</summary>
public sealed record FixDraft
{
    /// <summary>What the fix changes.</summary>
    public required FixKind Kind { get; init; }

    /// <summary>The fixers, joined by +.</summary>
    public required string Fixer { get; init; }

    /// <summary>In percent; the least of its parts.</summary>
    public required int Confidence { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Unified diff; empty when no code changes.</summary>
    public string Diff { get; init; } = "";

    /// <summary>The command of the pipeline's own tool that makes the fix, instead of a diff; its files are <see cref="ToolFiles"/>.</summary>
    public IReadOnlyList<string>? Tool { get; init; }

    /// <summary>The files that the tool is to change, in ordinal order.</summary>
    public IReadOnlyList<string> ToolFiles { get; init; } = [];

    /// <summary>The limits of a Resources fix.</summary>
    public ResourceOverride? Override { get; init; }
}
