namespace HealOperator.Core.Gating.Honesty.Sources;

/// <summary>What of a text a pattern looks at.</summary>
internal enum SourceView
{
    /// <summary>Code: no comments, and strings are masked.</summary>
    Code,

    /// <summary>Code with its strings, without comments.</summary>
    Plain,

    /// <summary>Comments only.</summary>
    Comment,

    /// <summary>Everything.</summary>
    Raw,
}
