using System.Text.RegularExpressions;

namespace HealOperator.Core;

/// <summary>
/// An expression that no hostile text can hold up: it may backtrack, which takes little memory and is quick on what people write, until a text takes
/// it too long; that text is matched in linear time, with the same answers (so it knows no lookaround and no backreference). What is built
/// for that takes megabytes and is not kept. Safe for use by several threads.
/// </summary>
internal sealed class SafeRegex
{
    private const RegexOptions Common = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(10);

    private readonly string _pattern;
    private readonly RegexOptions _options;
    private readonly Lazy<Regex> _quick;

    private SafeRegex(string pattern, RegexOptions options)
    {
        (_pattern, _options) = (pattern, options);
        _quick = new(() => new Regex(pattern, options, LongestMatch));
    }

    /// <summary>Makes an expression; <c>^</c> and <c>$</c> stand for the ends of lines.</summary>
    public static SafeRegex Of(string pattern) => new(pattern, Common);

    /// <summary>Makes an expression for a text that is one line, or all of whose lines are one.</summary>
    public static SafeRegex OfWhole(string pattern, RegexOptions options = RegexOptions.None) => new(pattern, RegexOptions.CultureInvariant | options);

    /// <summary>The same expression as it is matched where it takes too long.</summary>
    /// <exception cref="NotSupportedException">It looks around or back.</exception>
    public Regex Linear() => new(_pattern, _options | RegexOptions.NonBacktracking);

    /// <summary>Whether it is found.</summary>
    public bool IsMatch(string text) => Run(regex => regex.IsMatch(text));

    /// <summary>The first match.</summary>
    public Match Match(string text) => Run(regex => regex.Match(text));

    /// <summary>All matches, from a place on.</summary>
    public IReadOnlyList<Match> Matches(string text, int from = 0) => Run(regex => (IReadOnlyList<Match>)[.. regex.Matches(text, from).Cast<Match>()]);

    /// <summary>The text with each match replaced.</summary>
    public string Replace(string text, string replacement) => Run(regex => regex.Replace(text, replacement));

    private T Run<T>(Func<Regex, T> use)
    {
        try
        {
            return use(_quick.Value);
        }
        catch (RegexMatchTimeoutException)
        {
            return use(Linear());
        }
    }
}
