using System.Buffers;

namespace HealOperator.Core;

/// <summary>Keeps texts short: the whole status must stay below 32 KiB, and what is kept of a log within the memory that reading may take.</summary>
public static class Bounded
{
    /// <summary>Longest message of a blocker, condition or event.</summary>
    public const int Message = 1000;

    // What stands between words, in which secrets hide.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'`,;<>()[]{}|");

    /// <summary>The text, or as many whole words of it as fit, with an ellipsis.</summary>
    /// <param name="text">The text; nothing when absent.</param>
    /// <param name="most">Most characters of what is returned, at least 2.</param>
    public static string Text(string? text, int most = Message) => text is null ? "" : text.Length <= most ? text : Text(text.AsSpan(), most);

    /// <summary>The text, or as many whole words of it as fit, with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most characters of what is returned, at least 2.</param>
    public static string Text(ReadOnlySpan<char> text, int most) => text.Length <= most ? text.ToString() : $"{text[..End(text, most)]}…";

    // Before the word that does not fit: half a secret would not be told from other text any more, and show. A word of half the length goes nowhere.
    private static int End(ReadOnlySpan<char> text, int most)
    {
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        if (Ends.Contains(text[end])) return end;
        var word = text[..end].LastIndexOfAny(Ends) + 1;
        return word > end / 2 ? word : end;
    }
}
