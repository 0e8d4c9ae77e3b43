namespace HealOperator.Core.Gating;

/// <summary>What a diff does with a line.</summary>
public enum DiffLineKind
{
    /// <summary>It is there before and after.</summary>
    Context,

    /// <summary>It is there after only.</summary>
    Added,

    /// <summary>It was there before only.</summary>
    Removed,
}
