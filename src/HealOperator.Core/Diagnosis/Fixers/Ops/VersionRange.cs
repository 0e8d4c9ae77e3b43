using System.Globalization;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixers.Ops;

/// <summary>The plain ranges of npm: a version, or one after ^ or ~.</summary>
internal static partial class VersionRange
{
    /// <summary>Whether the range is plain and holds the version; a version with more than three numbers is in none.</summary>
    public static bool Holds(string range, string version)
    {
        if (Range().Match(range) is not { Success: true } wanted || Numbers(wanted.Groups[2].Value) is not { } least || Numbers(version) is not { } actual) return false;
        if (Compare(actual, least) < 0) return false;
        var same = wanted.Groups[1].Value switch
        {
            "" => 3,
            "~" => 2,
            _ => Math.Min(3, least.TakeWhile(n => n == 0).Count() + 1),
        };
        return actual.Take(same).SequenceEqual(least.Take(same));
    }

    private static int Compare(int[] a, int[] b) => a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(c => c != 0);

    private static int[]? Numbers(string version) =>
        Version().IsMatch(version) ? [.. version.Split('.').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture))] : null;

    [GeneratedRegex(@"^([~^]?)(\d+\.\d+\.\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^\d{1,8}\.\d{1,8}\.\d{1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
