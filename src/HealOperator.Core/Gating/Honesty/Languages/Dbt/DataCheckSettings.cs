using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>
/// Which way a setting of a check makes it weaker: dbt's test configurations (docs.getdbt.com/reference/data-test-configs), the arguments of
/// dbt_utils and dbt_expectations, Great Expectations' <c>mostly</c> and <c>row_condition</c>, Soda's <c>warn</c> and <c>fail</c>.
/// </summary>
internal static partial class DataCheckSettings
{
    private static readonly HashSet<string> Neutral = ["name", "tags", "description", "meta", "alias", "store_failures", "store_failures_as", "schema", "database", "config", "arguments", "kwargs", "notes", "result_format", "id", "attributes", "title"];

    private static readonly HashSet<string> Narrowing = ["where", "limit", "row_condition", "filter", "condition_parser", "sample_size", "ignore_row_if", "excluded_columns", "exclude_columns", "ignore_columns", "samples"];

    private static readonly HashSet<string> LowerIsWeaker = ["mostly", "min_value", "min", "at_least", "value_min", "minimum", "min_length", "bound"];

    private static readonly HashSet<string> HigherIsWeaker = ["max_value", "max", "error_if", "warn_if", "tolerance", "percent_margin", "count", "value_max", "maximum", "max_length", "fail", "warn", "threshold", "interval", "tolerance_percent", "strict_max"];

    /// <summary>What makes the check weaker, as a sentence; null where it stays as strong. Not certain where the setting is not known.</summary>
    public static (string Message, bool Certain)? Weakening(DataCheck old, DataCheck fresh)
    {
        foreach (var key in old.Settings.Keys.Union(fresh.Settings.Keys).Where(key => !Neutral.Contains(key)).Order(StringComparer.Ordinal))
        {
            var (before, after) = (old.Settings.GetValueOrDefault(key), fresh.Settings.GetValueOrDefault(key));
            if (before != after && Judge(key, before, after) is { } found) return ($"The check {fresh.Name} {found.Message}.", found.Certain);
        }

        return null;
    }

    private static (string Message, bool Certain)? Judge(string key, string? before, string? after)
    {
        if (key is "severity") return Is(after, "error") || (after is null && !Is(before, "error")) ? null : Is(after, "warn") ? ("only warns", true) : ($"gets another {key}", false);
        if (key is "enabled") return Is(after, "false") ? ("is switched off", true) : after is null || Is(after, "true") ? null : ("may be switched off", false);
        if (Narrowing.Contains(key)) return after is null ? null : before is null ? ($"leaves rows out ({key})", true) : ($"leaves other rows out ({key})", false);
        if (key is "error_if" or "warn_if" or "mostly" && before is null) return key is "warn_if" || IsStrict(key, after!) ? null : ($"allows failures ({key})", true);
        if (key is "values" or "value_set" or "column_set") return IsSuperset(before, after) ? ("accepts more values", true) : ($"gets other {key}", false);
        if (LowerIsWeaker.Contains(key) || HigherIsWeaker.Contains(key)) return Bound(key, before, after);
        return ($"gets another {key}", false);
    }

    private static (string Message, bool Certain)? Bound(string key, string? before, string? after)
    {
        if (before is null) return null;
        if (after is null) return key is "warn" or "warn_if" ? ($"loses its {key}", false) : ($"loses its {key}", true);
        if (key is "bound" && Sign(before) is '=' or '!') return ($"gets another {key}", false);
        if (Number(before) is not { } old || Number(after) is not { } fresh || Sign(before) != Sign(after)) return ($"gets another {key}", false);
        var higherIsWeaker = HigherIsWeaker.Contains(key) != Sign(after) is '<';
        return fresh == old || fresh > old != higherIsWeaker ? null : ($"allows more ({key} goes from {before} to {after})", true);
    }

    private static bool IsStrict(string key, string value) => key is "mostly" ? Number(value) >= 1 : Number(value) is 0 && Sign(value) is '>' or '!';

    private static bool Is(string? value, string wanted) => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsSuperset(string? before, string? after) => before is not null && after is not null && Items(before).IsProperSubsetOf(Items(after));

    private static HashSet<string> Items(string list) => [.. list.Trim('[', ']').Split(',').Select(item => item.Trim().Trim('\'', '"'))];

    private static char Sign(string text) => text.FirstOrDefault(c => c is '<' or '>' or '!' or '=');

    private static double? Number(string text) =>
        Digits().Match(text) is { Success: true } match && double.TryParse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * Seconds(match.Groups["unit"].Value) : null;

    private static double Seconds(string unit) => unit switch
    {
        "d" => 86400,
        "h" => 3600,
        "m" => 60,
        _ => 1,
    };

    // No two of its parts can take the same character, so it cannot backtrack far.
    [GeneratedRegex(@"(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?<unit>[dhms]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
