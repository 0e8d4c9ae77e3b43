using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>Tells whether a column is a whole item of a select list, so that it names the output column.</summary>
internal static partial class SelectItem
{
    public static bool IsBare(string text, int at, string column)
    {
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or '"')) start--;
        return Before().IsMatch(text[Math.Max(0, start - 200)..start]) && After().IsMatch(text[(at + column.Length)..Math.Min(text.Length, at + column.Length + 200)])
            && LastKeyword().Match(text[..start]) is { Success: true } keyword && keyword.Value.Equals("select", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?:,|\bselect|\bdistinct)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"^""?\s*(?:,|\bfrom\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:select|from|where|group\s+by|order\s+by|having|on|values|insert)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex LastKeyword();
}
