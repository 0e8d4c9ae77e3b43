using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating.Honesty.Patterns;

/// <summary>Expressions whose time is linear in the text, whatever a patch holds: they never backtrack (so they know no lookaround and no backreference).</summary>
internal static class SafeRegex
{
    /// <summary>Builds an expression; <c>^</c> and <c>$</c> stand for the ends of lines.</summary>
    public static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline);
}
