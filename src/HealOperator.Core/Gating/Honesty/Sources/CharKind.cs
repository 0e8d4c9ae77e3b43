namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>What a character belongs to.</summary>
internal enum CharKind : byte
{
    /// <summary>Code, the marks around strings among it.</summary>
    Code,

    /// <summary>What stands in a string.</summary>
    Text,

    /// <summary>A comment with its marks.</summary>
    Comment,
}
