using System.Text.RegularExpressions;
using HealOperator.Core;

namespace HealOperator.Agent.Redaction;

/// <summary>Cuts secrets out of everything that is stored: well-known shapes, the policy's patterns, and the mounted secrets themselves.</summary>
public sealed partial class Redactor
{
    /// <summary>What stands where a secret was.</summary>
    public const string Mark = "[redacted]";

    private const int ShortestLiteral = 6;

    private readonly IReadOnlyList<string> _literals;
    private readonly IReadOnlyList<Regex> _patterns;

    private Redactor(IReadOnlyList<string> literals, IReadOnlyList<Regex> patterns) => (_literals, _patterns) = (literals, patterns);

    /// <summary>A redactor.</summary>
    /// <param name="patterns">Expressions of the policy.</param>
    /// <param name="secrets">Values that must not show; a short one is left, since it would cut ordinary words.</param>
    /// <exception cref="AgentException">A pattern cannot be used.</exception>
    public static Redactor Create(IEnumerable<string> patterns, IEnumerable<string> secrets)
    {
        var literals = secrets.SelectMany(s => s.Split('\n')).Select(s => s.Trim()).Where(s => s.Length >= ShortestLiteral)
            .SelectMany(s => new[] { s, Uri.EscapeDataString(s) }).Distinct().OrderByDescending(s => s.Length).ToList();
        return new(literals, [.. patterns.Select(Compile)]);
    }

    /// <summary>The text without its secrets.</summary>
    public string Redact(string text)
    {
        foreach (var literal in _literals) text = text.Replace(literal, Mark, StringComparison.Ordinal);
        text = PrivateKey().Replace(text, Mark);
        text = Token().Replace(text, Mark);
        text = UrlPassword().Replace(text, $"$1{Mark}@");
        text = Header().Replace(text, $"$1{Mark}");
        text = Assignment().Replace(text, $"$1{Mark}");
        foreach (var pattern in _patterns) text = pattern.Replace(text, Mark);
        return text;
    }

    /// <summary>Whether the text holds what is a secret beyond doubt; mere likeness, such as a variable called password, does not count.</summary>
    public bool HoldsSecret(string text) =>
        _literals.Any(l => text.Contains(l, StringComparison.Ordinal)) || PrivateKey().IsMatch(text) || Token().IsMatch(text)
        || UrlPassword().IsMatch(text) || _patterns.Any(p => p.IsMatch(text));

    private static Regex Compile(string pattern)
    {
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new AgentException(FailureReasons.InvalidPolicy, $"The redaction pattern '{pattern}' of the policy cannot be used: {e.Message}", e);
        }
    }

    [GeneratedRegex(@"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\s:,\\-]*?-----END [A-Z ]{0,30}PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKey();

    // AWS, GitHub, GitLab, Slack, Google, Stripe, npm, PyPI, and JSON web tokens.
    [GeneratedRegex(@"\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{40,255}|glpat-[\w-]{20,64}|xox[abprs]-[\w-]{10,250}|AIza[\w-]{35}|[sr]k_live_[A-Za-z0-9]{16,99}|npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,250}|eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{8,2000})", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"([a-z][a-z0-9+.-]{1,20}://[^\s:/@'""]{0,128}:)(?:[^\s@/'""]{1,256}@){1,8}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UrlPassword();

    [GeneratedRegex(@"(authorization:\s{0,4}(?:basic|bearer|token)\s{1,4})[\w.~+/=-]{6,4096}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"(\b[\w.-]{0,40}(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?key|private[_-]?key|auth[_-]?token|access[_-]?token)[""']?\s{0,3}[=:]\s{0,3}[""']?)(?![""'\s,;]|\[redacted\])[^\s""',;]{4,512}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();
}
