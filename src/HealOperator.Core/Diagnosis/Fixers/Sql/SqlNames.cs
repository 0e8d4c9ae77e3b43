using HealOperator.Core.Diagnosis.Fixing;

namespace HealOperator.Core.Diagnosis.Fixers.Sql;

/// <summary>Tells a misspelling from another name. Names of tables and columns are made of words, and one other word is another thing.</summary>
internal static class SqlNames
{
    /// <summary>
    /// Whether one is the other with slips of the keyboard: the same numbers, and word for word at most one slip in five letters.
    /// raw_orders is no misspelling of stg_orders, nor is sales_2024 one of sales_2023.
    /// </summary>
    public static bool IsSlip(string written, string meant)
    {
        var (a, b) = (written.ToLowerInvariant(), meant.ToLowerInvariant());
        if (a == b || Digits(a) != Digits(b)) return false;
        var (left, right) = (a.Split('_'), b.Split('_'));
        if (left.Length == right.Length) return left.Zip(right).All(w => w.First == w.Second || IsNear(w.First, w.Second));
        return IsNear(a.Replace("_", "", StringComparison.Ordinal), b.Replace("_", "", StringComparison.Ordinal), orSame: true);
    }

    /// <summary>The one name of which the written one is a misspelling; null when there is none, or when two are equally near.</summary>
    public static string? Nearest(string written, IEnumerable<string> names)
    {
        var slips = names.Where(n => IsSlip(written, n)).DistinctBy(n => n.ToLowerInvariant())
            .Select(n => (Name: n, Distance: NearName.Distance(written.ToLowerInvariant(), n.ToLowerInvariant()))).OrderBy(n => n.Distance).Take(2).ToList();
        return slips.Count == 0 || (slips.Count == 2 && slips[0].Distance == slips[1].Distance) ? null : slips[0].Name;
    }

    /// <summary>The name in the letter case of the text that it replaces; databases fold it, files keep it.</summary>
    public static string InCaseOf(string text, string name) =>
        text == text.ToLowerInvariant() && name == name.ToUpperInvariant() ? name.ToLowerInvariant()
        : text == text.ToUpperInvariant() && name == name.ToLowerInvariant() ? name.ToUpperInvariant()
        : name;

    private static bool IsNear(string a, string b, bool orSame = false) =>
        (orSame && a == b) || NearName.Distance(a, b) <= Math.Min(a.Length, b.Length) switch { < 3 => 0, < 6 => 1, _ => 2 };

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit));
}
