namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Names in code, which are not parts of longer ones.</summary>
internal static class WholeWord
{
    /// <summary>Whether the word stands at the offset.</summary>
    public static bool IsAt(string text, int offset, string word) =>
        offset >= 0 && string.CompareOrdinal(text, offset, word, 0, word.Length) == 0 && !IsPart(text, offset - 1) && !IsPart(text, offset + word.Length);

    /// <summary>Whether the word stands anywhere.</summary>
    public static bool IsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (IsAt(text, at, word)) return true;
        }

        return false;
    }

    private static bool IsPart(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '$');
}
