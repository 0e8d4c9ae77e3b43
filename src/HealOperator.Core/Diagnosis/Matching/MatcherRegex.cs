using System.Text.RegularExpressions;

namespace HealOperator.Core.Diagnosis.Matching;

/// <summary>
/// An expression of a matcher, built when it is first needed. None can hold up the reading of a log, whatever the line: it may backtrack, which
/// takes a few KiB and is quick on what tools print, until a line takes it too long, thrice; that line and later ones are matched in linear time,
/// with the same answers, for megabytes. Safe for use by several threads.
/// </summary>
/// <param name="pattern">The expression.</param>
/// <param name="linear">Where it counts once it backtracks no more; those of the process when absent.</param>
/// <param name="limit">How long a line may take until then; 200 ms when absent.</param>
internal sealed class MatcherRegex(string pattern, LinearExpressions? linear = null, TimeSpan? limit = null)
{
    // Of a user's expression that looks around or back, which linear time cannot.
    private const int MostGivenUp = 3;

    private const int MostTimeouts = 3;

    // It is slow by itself when it was found slow so often.
    private const int MostSwitches = 2;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(200);

    private readonly LinearExpressions _linear = linear ?? LinearExpressions.Shared;
    private Regex? _regex;
    private volatile bool _isLinear;
    private bool _used;
    private int _switches;
    private int _givenUp;

    /// <summary>Whether a line took it too long.</summary>
    public bool IsLinear => _isLinear;

    /// <summary>Whether it is in memory.</summary>
    public bool IsBuilt => Volatile.Read(ref _regex) is not null;

    /// <summary>Finds out whether it can be used at all.</summary>
    /// <exception cref="ArgumentException">It is no expression.</exception>
    public static void Check(string pattern) => _ = new Regex(pattern, RegexOptions.CultureInvariant);

    /// <summary>Finds out whether it can be matched in linear time, as config/matchers must be.</summary>
    /// <exception cref="ArgumentException">It is no expression.</exception>
    /// <exception cref="NotSupportedException">It looks around or back.</exception>
    public static void CheckLinear(string pattern) => _ = Linear(pattern);

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        for (var timeouts = 0; ; timeouts++)
        {
            try
            {
                return Choose(timeouts)?.IsMatch(text) == true;
            }
            catch (RegexMatchTimeoutException)
            {
            }
        }
    }

    /// <summary>The groups of a line that matches.</summary>
    public GroupCollection Groups(string text) => Match(text).Groups;

    /// <summary>The template with the groups of a text that matches: $1 is the first.</summary>
    public string? Fill(string template, string text) => Match(text) is { Success: true } match ? match.Result(template) : null;

    /// <summary>Whether it was used in linear time since this was last asked.</summary>
    public bool WasUsed()
    {
        var used = _used;
        _used = false;
        return used;
    }

    /// <summary>Frees its memory until it is needed again, and lets it backtrack once more: only a busy machine may have made it slow.</summary>
    public void Forget()
    {
        if (_switches < MostSwitches) _isLinear = false;
        Volatile.Write(ref _regex, null);
    }

    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private Match Match(string text)
    {
        for (var timeouts = 0; ; timeouts++)
        {
            try
            {
                return Choose(timeouts)?.Match(text) ?? System.Text.RegularExpressions.Match.Empty;
            }
            catch (RegexMatchTimeoutException)
            {
            }
        }
    }

    // Null once it is given up. The clock runs on while others have the processor and while .NET compiles what it needs for the first time,
    // so one timeout proves nothing.
    private Regex? Choose(int timeouts)
    {
        if (timeouts >= MostTimeouts) return Switch();
        if (_givenUp >= MostGivenUp) return null;
        if (!_isLinear) return Volatile.Read(ref _regex) ?? (_regex = new(pattern, RegexOptions.CultureInvariant, limit ?? LongestMatch));
        _used = true;
        return Volatile.Read(ref _regex) ?? BuildLinear();
    }

    private Regex? Switch()
    {
        try
        {
            var regex = BuildLinear();
            Interlocked.Increment(ref _switches);
            return regex;
        }
        catch (NotSupportedException)
        {
            Interlocked.Increment(ref _givenUp);
            return null;
        }
    }

    private Regex BuildLinear()
    {
        var regex = Linear(pattern);
        _isLinear = true;
        Volatile.Write(ref _regex, regex);
        _linear.Add(this);
        return regex;
    }
}
