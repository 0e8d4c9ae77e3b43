namespace HealOperator.Core.Diagnosis.Fixers.JavaScript;

/// <summary>The words that JavaScript and TypeScript keep for themselves.</summary>
internal static class JsWords
{
    private static readonly HashSet<string> Operators =
        ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "instanceof", "else", "do", "yield", "await", "extends", "default", "import", "export"];

    private static readonly HashSet<string> Reserved =
    [
        .. Operators.Except(["of"]), "break", "catch", "class", "const", "continue", "debugger", "enum", "false", "finally", "for", "function", "if",
        "let", "null", "static", "super", "switch", "this", "true", "try", "var", "while", "with",
    ];

    /// <summary>The keywords that begin a statement or stand before a name: those that are misspelt in a way that leaves two words side by side.</summary>
    public static IReadOnlyList<string> BeforeNames { get; } =
        ["const", "let", "var", "function", "class", "return", "import", "export", "async", "await", "new", "typeof", "delete", "throw", "default", "extends", "interface", "type", "enum"];

    /// <summary>Whether a slash after this word begins a regular expression, since an expression is due.</summary>
    public static bool NeedsMore(string word) => Operators.Contains(word);

    /// <summary>Whether no name may be spelt so.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);
}
