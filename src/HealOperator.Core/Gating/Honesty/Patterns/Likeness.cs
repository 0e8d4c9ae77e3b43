using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>How alike two pieces of code are.</summary>
internal static partial class Likeness
{
    /// <summary>From here on one is an edit of the other.</summary>
    public const double Edited = 0.6;

    private const int MostWords = 100;

    /// <summary>Share of words in common, from 0 to 1 (Dice's coefficient of the multisets). Two texts without a word are the same.</summary>
    public static double Of(string left, string right)
    {
        var (a, b) = (Words(left), Words(right));
        if (a.Count + b.Count == 0) return 1;
        var counts = new Dictionary<string, int>();
        foreach (var word in a) counts[word] = counts.GetValueOrDefault(word) + 1;
        var common = 0;
        foreach (var word in b)
        {
            if (!counts.TryGetValue(word, out var count) || count == 0) continue;
            counts[word] = count - 1;
            common++;
        }

        return 2.0 * common / (a.Count + b.Count);
    }

    /// <summary>Whether all words of a text stand in another.</summary>
    public static bool Contains(string whole, string part) => Words(part).ToHashSet().IsSubsetOf(Words(whole));

    /// <summary>A text with every run of space made one blank.</summary>
    public static string Squeeze(string text) => Space().Replace(text, " ").Trim();

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var match in Word().EnumerateMatches(text))
        {
            words.Add(text.Substring(match.Index, match.Length));
            if (words.Count == MostWords) break;
        }

        return words;
    }

    [GeneratedRegex(@"[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
