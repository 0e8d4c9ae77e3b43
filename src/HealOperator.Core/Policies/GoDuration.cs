using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Policies;

/// <summary>Durations as Go and Kubernetes write them: "90s", "1h30m", "500ms".</summary>
public static partial class GoDuration
{
    /// <summary>The pattern that a duration must match; the units are ms, s, m and h.</summary>
    public const string Pattern = "^([0-9]+([.][0-9]+)?(ms|s|m|h))+$";

    /// <summary>Reads a duration.</summary>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static TimeSpan Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is not a duration; write for example 90s, 30m or 1h30m.");

    /// <summary>Reads a duration; values beyond <see cref="TimeSpan.MaxValue"/> are clamped to it.</summary>
    public static bool TryParse(string? text, out TimeSpan value)
    {
        value = default;
        if (text is null || !Whole().IsMatch(text)) return false;
        var milliseconds = 0d;
        foreach (Match part in Part().Matches(text))
        {
            var unit = part.Groups[3].Value switch { "ms" => 1d, "s" => 1_000d, "m" => 60_000d, _ => 3_600_000d };
            milliseconds += double.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * unit;
        }

        value = milliseconds >= TimeSpan.MaxValue.TotalMilliseconds ? TimeSpan.MaxValue : TimeSpan.FromMilliseconds(milliseconds);
        return true;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("([0-9]+([.][0-9]+)?)(ms|s|m|h)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
