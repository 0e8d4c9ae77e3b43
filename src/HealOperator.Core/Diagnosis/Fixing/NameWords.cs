using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Fixing;

/// <summary>Names are made of words: getRow is no misspelling of setRow, nor updatedBy one of updatedAt, nor row1 one of row2.</summary>
internal static partial class NameWords
{
    private static readonly HashSet<(string, string)> Opposed = Pairs(
        "get set", "min max", "to from", "in out", "row col", "first last", "start end", "begin end", "lat lng", "lat lon", "src dst", "src dest", "source target", "old new", "prev next", "on off",
        "read write", "before after", "input output", "import export", "encode decode", "increment decrement", "include exclude", "included excluded", "open close", "show hide", "internal external",
        "minor major", "upper lower", "sync async", "lock unlock", "known unknown", "connect disconnect", "valid invalid", "active inactive", "mount unmount", "load unload", "load reload", "load upload",
        "load download", "upload download", "append prepend", "pre post", "inner outer", "encrypt decrypt", "serialize deserialize", "enable disable", "enabled disabled", "left right", "top bottom",
        "add remove", "push pop", "push pull", "put get", "send receive", "request response", "request requests", "parent child", "public private", "width height", "height weight", "hour minute",
        "day date", "daily weekly", "host port", "key value", "asc desc", "true false", "int uint", "user users", "floor ceil", "sin sinh", "cos cosh", "tan tanh");

    /// <summary>Whether the two have the same words but for one, or for a number, that is another one altogether.</summary>
    public static bool AreOther(string a, string b)
    {
        if (Digits(a) != Digits(b) && Digits(a).Length == Digits(b).Length) return true;
        var (left, right) = (Words(a), Words(b));
        if (left.Length != right.Length) return false;
        var differing = left.Zip(right).Where(w => w.First != w.Second).ToList();
        return differing is [var (x, y)] && (Opposed.Contains((x, y)) || (left.Length > 1 && x[0] != y[0] && x[^1] != y[^1] && x.Length == y.Length && !x.Order().SequenceEqual(y.Order()) && x.Length < 4));
    }

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit));

    private static string[] Words(string name) => [.. Word().Matches(name).Select(m => m.Value.ToLowerInvariant())];

    private static HashSet<(string, string)> Pairs(params string[] pairs) =>
        [.. pairs.Select(p => p.Split(' ')).SelectMany(p => new[] { (p[0], p[1]), (p[1], p[0]) })];

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
