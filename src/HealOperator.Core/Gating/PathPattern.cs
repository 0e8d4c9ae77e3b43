using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating;

/// <summary>
/// A glob as .gitignore writes it: without a slash it matches at any depth, else from the root; <c>**/</c> is any number of folders, none
/// included; a folder covers what is in it. Case is ignored, since a guard that <c>Security/</c> evades on some file systems is none.
/// </summary>
public sealed class PathPattern
{
    private const int LongestPattern = 512;

    private readonly SafeRegex _regex;

    private PathPattern(SafeRegex regex) => _regex = regex;

    /// <summary>Reads a pattern. Negation (<c>!</c>) is refused: in a list of guards it would open a hole.</summary>
    public static bool TryParse([NotNullWhen(true)] string? pattern, [NotNullWhen(true)] out PathPattern? result)
    {
        result = null;
        if (pattern is null || pattern.Length is 0 or > LongestPattern || pattern[0] is '!' || pattern.Any(char.IsControl)) return false;
        var trimmed = pattern.TrimEnd('/');
        if (trimmed.Trim('/').Length == 0 || Translate(trimmed) is not { } expression) return false;

        try
        {
            var regex = SafeRegex.OfWhole(expression, RegexOptions.IgnoreCase | RegexOptions.Singleline);
            _ = regex.IsMatch("");
            result = new PathPattern(regex);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a path from the repository's root, with forward slashes, is covered.</summary>
    public bool Matches(string path) => _regex.IsMatch(path);

    private static string? Translate(string pattern)
    {
        var anchored = pattern.Contains('/');
        var rest = pattern.TrimStart('/');
        var expression = new StringBuilder(anchored ? "^" : "^(?:.*/)?");
        for (var i = 0; i < rest.Length;)
        {
            var used = Append(expression, rest, i);
            if (used == 0) return null;
            i += used;
        }

        return expression.Append("(?:/.*)?$").ToString();
    }

    /// <summary>Appends the translation of what stands at a place; returns how many characters that was, 0 for a malformed class.</summary>
    private static int Append(StringBuilder expression, string pattern, int at)
    {
        var segmentStart = at == 0 || pattern[at - 1] == '/';
        if (segmentStart && string.CompareOrdinal(pattern, at, "**/", 0, 3) == 0) return Emit(expression, "(?:.*/)?", 3);
        if (segmentStart && at + 2 == pattern.Length && pattern.EndsWith("**", StringComparison.Ordinal)) return Emit(expression, ".*", 2);
        switch (pattern[at])
        {
            case '*': return Emit(expression, "[^/]*", 1);
            case '?': return Emit(expression, "[^/]", 1);
            case '[': return AppendClass(expression, pattern, at);
            case '\\' when at + 1 < pattern.Length: return Emit(expression, Regex.Escape(pattern[at + 1].ToString()), 2);
            default: return Emit(expression, Regex.Escape(pattern[at].ToString()), 1);
        }
    }

    private static int AppendClass(StringBuilder expression, string pattern, int at)
    {
        var negated = at + 1 < pattern.Length && pattern[at + 1] is '!' or '^';
        var first = at + (negated ? 2 : 1);
        var end = first + 1 < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
        if (end < 0) return 0;
        var members = pattern[first..end].Replace("\\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)
            .Replace("]", @"\]", StringComparison.Ordinal).Replace("^", @"\^", StringComparison.Ordinal);
        return Emit(expression, negated ? $"[^/{members}]" : $"[{members}]", end + 1 - at);
    }

    private static int Emit(StringBuilder expression, string text, int used)
    {
        expression.Append(text);
        return used;
    }
}
