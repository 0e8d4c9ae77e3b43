using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>Texts and numbers that are written in a line of code.</summary>
internal static class LiteralValues
{
    private const int MostInLine = 40;

    private const int LongestLine = 2000;

    private static readonly SafeRegex Literal = SafeRegex.OfWhole(@"""((?:[^""\\]|\\.){2,200})""|'((?:[^'\\]|\\.){2,200})'|`([^`]{2,200})`|\b([0-9][0-9_]*(?:\.[0-9]+)?)(?:[fFdDmMlLnu]|[iuf][0-9]{1,2})?\b");

    // What is said of time, memory, ports and protocols.
    private static readonly HashSet<string> Usual =
        ["1000", "1024", "2048", "4096", "8192", "10000", "65535", "65536", "100000", "1000000", "3600", "86400", "60000", "8080", "8000", "8443", "0.5", "0.1", "0.01", "0.001", "1.0", "0.0", "2.0", "100.0"];

    /// <summary>No literals.</summary>
    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    /// <summary>The literals of a line, none for a boundary such as 0 or 1, and none of a line that only a machine wrote.</summary>
    public static IReadOnlySet<string> Of(string line)
    {
        if (line.Length > LongestLine) return None;
        return Literal.Matches(line).Take(MostInLine).Select(Value).Where(value => value is not ("0" or "1" or "2" or "10" or "100")).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether it is a literal that code and test hardly share by chance: no word, and no number that is round or usual.</summary>
    public static bool IsOdd(string value) => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        ? value.Length >= 4 && !Usual.Contains(value)
        : value.Length >= 4 && !value.Contains('{') && !value.Contains('%') && (value.Any(char.IsDigit) || value.Any(c => !char.IsLetter(c) && c is not ('_' or '-' or '.' or '/' or ':')));

    private static string Value(Match literal) => literal.Groups[4] is { Success: true } number
        ? number.Value.Replace("_", "", StringComparison.Ordinal)
        : literal.Groups.Values.Skip(1).First(group => group.Success).Value;
}
