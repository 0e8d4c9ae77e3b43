namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>What a token of JavaScript or TypeScript is.</summary>
internal enum JsTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string with its quotes, or a part of a template outside its expressions.</summary>
    Text,

    /// <summary>A regular expression.</summary>
    Pattern,

    /// <summary>An operator, a bracket or a separator.</summary>
    Mark,
}
