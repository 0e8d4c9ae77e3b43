namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Tells errors from what tools print beside them.</summary>
internal static class Severity
{
    private static readonly string[] Less = ["warn", "info", "note", "notice", "hint", "help", "debug", "trace", "style", "convention", "refactor", "remark", "suggestion"];

    /// <summary>Whether the word says less than error; a word that is not known, or none, is an error.</summary>
    public static bool IsLess(string? severity) =>
        severity is not null && (severity is "W" or "I" or "C" or "R" or "N" || Less.Any(l => severity.StartsWith(l, StringComparison.OrdinalIgnoreCase)));
}
