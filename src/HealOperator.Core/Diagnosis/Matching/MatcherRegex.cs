using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>An expression of a matcher. None can hold up the reading of a log, whatever the line.</summary>
internal sealed class MatcherRegex
{
    private const int MostTimeouts = 3;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(50);

    private readonly Regex _regex;
    private int _timeouts;

    private MatcherRegex(Regex regex) => _regex = regex;

    /// <summary>Builds one that cannot backtrack.</summary>
    /// <exception cref="ArgumentException">It is no expression.</exception>
    /// <exception cref="NotSupportedException">It looks around or back.</exception>
    public static MatcherRegex Create(string pattern) => new(new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    /// <summary>Builds one of a user's file, where existing matchers look around: those may backtrack for a limited time and are given up after a few lines that take longer.</summary>
    /// <exception cref="ArgumentException">It is no expression.</exception>
    public static MatcherRegex CreateLenient(string pattern)
    {
        try
        {
            return Create(pattern);
        }
        catch (NotSupportedException)
        {
            return new(new(pattern, RegexOptions.CultureInvariant, LongestMatch));
        }
    }

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (_timeouts >= MostTimeouts) return false;
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _timeouts++;
            return false;
        }
    }

    /// <summary>The groups of a line that matches.</summary>
    public GroupCollection Groups(string text) => Match(text).Groups;

    /// <summary>The template with the groups of a text that matches: $1 is the first.</summary>
    public string? Fill(string template, string text) => Match(text) is { Success: true } match ? match.Result(template) : null;

    private Match Match(string text)
    {
        try
        {
            return _regex.Match(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _timeouts++;
            return System.Text.RegularExpressions.Match.Empty;
        }
    }
}
