namespace HealOperator.Core;

/// <summary>Keeps texts in a status short: the whole status must stay below 32 KiB.</summary>
internal static class Bounded
{
    /// <summary>Longest message of a blocker, condition or event.</summary>
    public const int Message = 1000;

    public static string Text(string? text, int most = Message)
    {
        if (text is null || text.Length <= most) return text ?? "";
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
