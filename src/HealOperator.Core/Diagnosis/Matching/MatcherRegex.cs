using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>Builds the expressions of matchers, so that none can backtrack.</summary>
internal static class MatcherRegex
{
    public static Regex Create(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
