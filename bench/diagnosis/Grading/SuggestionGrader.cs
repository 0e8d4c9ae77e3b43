using System.Text.RegularExpressions;

namespace HealOperator.Bench.Diagnosis.Grading;

/// <summary>Whether advice is the labelled advice: it shares its key words, which are the quoted ones where there are any.</summary>
internal static partial class SuggestionGrader
{
    public static bool IsFound(string wanted, string? said)
    {
        if (said is null) return false;
        var words = Quoted().Matches(wanted).Select(m => m.Groups[1].Value).ToList();
        if (words.Count == 0) words = [.. Word().Matches(wanted).Select(m => m.Value)];
        return words.Count(w => said.Contains(w, StringComparison.OrdinalIgnoreCase)) * 2 >= words.Count;
    }

    [GeneratedRegex("['`\"‘’]([^'`\"‘’]+)['`\"‘’]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\w.$-]{4,}|\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
