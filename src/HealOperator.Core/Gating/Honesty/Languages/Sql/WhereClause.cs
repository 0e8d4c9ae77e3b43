using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating.Honesty.Languages.Sql;

/// <summary>Tells whether a condition of a DELETE or UPDATE leaves anything out.</summary>
internal static class WhereClause
{
    /// <summary>What stands between WHERE and the end of the statement; null where there is no WHERE outside of brackets.</summary>
    public static string? Of(string statement)
    {
        var depth = 0;
        foreach (Match match in Marks.Matches(statement))
        {
            if (match.Value is "(") depth++;
            else if (match.Value is ")") depth--;
            else if (depth == 0) return Tail.Replace(statement[(match.Index + match.Length)..], "").Trim();
        }

        return null;
    }

    /// <summary>Whether a condition holds for every row: one of its alternatives does.</summary>
    public static bool IsAlwaysTrue(string condition)
    {
        var parts = Split(Bare(condition), " or ").Select(Bare).ToList();
        return parts.Any(part => Split(part, " and ").All(term => Holds(Bare(term)))) || parts.Any(part => Opposites(part).Any(opposite => parts.Contains(opposite, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a condition holds for every row of any sensible table, such as <c>id is not null</c>.</summary>
    public static bool IsNearlyAlwaysTrue(string condition) => Split(Bare(condition), " and ").All(term => Holds(Bare(term)) || Nearly.IsMatch(Bare(term)));

    private static bool Holds(string term)
    {
        if (Constant.IsMatch(term)) return true;
        var match = Comparison.Match(term);
        if (!match.Success) return false;
        var (left, sign, right) = (Bare(match.Groups["left"].Value), match.Groups["sign"].Value, Bare(match.Groups["right"].Value));
        var same = left.Equals(right, StringComparison.OrdinalIgnoreCase);
        return sign is "=" or "<=" or ">=" or "==" || sign.Contains("not distinct", StringComparison.OrdinalIgnoreCase) ? same : IsNumber(left) && IsNumber(right) && !same && sign is "<>" or "!=";
    }

    /// <summary>What holds exactly where a term does not.</summary>
    private static IEnumerable<string> Opposites(string term)
    {
        if (term.EndsWith(" is null", StringComparison.OrdinalIgnoreCase)) yield return $"{term[..^" is null".Length]} is not null";
        if (Comparison.Match(term) is not { Success: true } match) yield break;
        var (left, sign, right) = (match.Groups["left"].Value, match.Groups["sign"].Value, match.Groups["right"].Value);
        foreach (var opposite in sign switch { "=" => ["<>", "!="], ">" => ["<="], "<" => [">="], _ => Array.Empty<string>() })
        {
            foreach (var space in new[] { " ", "" }) yield return $"{left}{space}{opposite}{space}{right}";
        }
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c == '.');

    private static string Bare(string text)
    {
        var bare = text.Trim();
        while (bare is ['(', .., ')'] && bare.IndexOf(')', StringComparison.Ordinal) == bare.Length - 1) bare = bare[1..^1].Trim();
        return bare;
    }

    private static IEnumerable<string> Split(string condition, string word)
    {
        var (depth, from) = (0, 0);
        for (var at = 0; at < condition.Length; at++)
        {
            if (condition[at] == '(') depth++;
            else if (condition[at] == ')') depth--;
            else if (depth == 0 && string.Compare(condition, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                yield return condition[from..at];
                from = at + word.Length;
                at = from - 2;
            }
        }

        yield return condition[from..];
    }

    private static readonly SafeRegex Marks = SafeRegex.OfWhole(@"[()]|\bwhere\b", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Tail = SafeRegex.OfWhole(@"\b(?:returning|limit|order\s+by|option)\b.*$", RegexOptions.IgnoreCase | RegexOptions.Singleline);

    private static readonly SafeRegex Constant = SafeRegex.OfWhole(@"^(?:true|[1-9]\d*|not\s+false|'t'|.*\blike\s+'%+'|exists\s*\(\s*select\s+[\w'*]+\s*\)|coalesce\([^()]*,\s*true\s*\))$", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Comparison = SafeRegex.OfWhole(@"^(?<left>[^=<>!]+?)\s*(?<sign>==?|<=|>=|<>|!=|<|>|\bis\s+not\s+distinct\s+from\b)\s*(?<right>[^=<>!]+)$", RegexOptions.IgnoreCase);

    private static readonly SafeRegex Nearly = SafeRegex.OfWhole(@"^(?:[\w.""`]*id[""`]?\s+is\s+not\s+null|[\w.""`]+\s*>=?\s*-?[01]|[\w.""`]+\s*(?:<>|!=)\s*(?:''|-?\d+)|[\w.""`]+\s*>=?\s*'(?:0000|1900|1970)-.*|[\w.""`]+\s+in\s*\(\s*select\s+[\w.""`]+\s+from\s+[\w.""`]+\s*\))$", RegexOptions.IgnoreCase);
}
