namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>What a line is to a pattern.</summary>
internal enum LineMatch
{
    /// <summary>No match.</summary>
    None,

    /// <summary>A match that says what the error is.</summary>
    Taken,

    /// <summary>A match that counts only where nothing better comes.</summary>
    PassedOver,
}
