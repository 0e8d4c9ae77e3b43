namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>In which files a pattern counts.</summary>
internal enum PatternFiles
{
    /// <summary>In all.</summary>
    All,

    /// <summary>In tests only.</summary>
    Tests,

    /// <summary>Not in tests.</summary>
    Code,
}
