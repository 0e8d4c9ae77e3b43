using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>What one fixer would do about one error.</summary>
public sealed record FixCandidate
{
    /// <summary>What the fix changes.</summary>
    public FixKind Kind { get; init; } = FixKind.Code;

    /// <summary>The edits of a Code fix.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>Files that a Code fix makes executable.</summary>
    public IReadOnlyList<string> Executables { get; init; } = [];

    /// <summary>The unified diff of a Revert.</summary>
    public string Diff { get; init; } = "";

    /// <summary>The limits of a Resources fix.</summary>
    public ResourceOverride? Override { get; init; }

    /// <summary>In percent; the fixer's own when null. A fixer lowers it where a case is less certain.</summary>
    public int? Confidence { get; init; }

    /// <summary>One sentence without its full stop: "spell 'export' right in app/page.tsx".</summary>
    public required string Summary { get; init; }
}
