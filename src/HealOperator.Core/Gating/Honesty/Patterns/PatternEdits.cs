namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>Whether a line that had the pattern, and has it after an edit, too, counts.</summary>
internal enum PatternEdits
{
    /// <summary>It does not: the pattern is not new.</summary>
    Ignored,

    /// <summary>Where words come in, as in a list of what is left out.</summary>
    Growing,

    /// <summary>Where words go, as in a list of what runs.</summary>
    Shrinking,

    /// <summary>It does.</summary>
    Counted,
}
