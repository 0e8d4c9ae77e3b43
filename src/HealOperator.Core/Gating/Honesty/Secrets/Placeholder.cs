using System.Text.RegularExpressions;

namespace HealOperator.Core.Gating.Honesty.Secrets;

/// <summary>Tells a password from what stands for one.</summary>
internal static class Placeholder
{
    /// <summary>Whether a text stands for a secret, or names where it comes from.</summary>
    public static bool Is(string text) => Words.IsMatch(text);

    private static readonly SafeRegex Words = SafeRegex.OfWhole(@"(\$\{|\$\(|(^|[""'=:\s,(])[fF]?\$[A-Za-z_]|\{\{|<[a-z_ -]+>|%\(|%[A-Z_]+%|#\{|os\.environ|getenv|process\.env|secrets\.|secretKeyRef|valueFrom|vault:|arn:aws|keyvault|[*]{3,}|[xX]{4,}|\.\.\.|changeme|change_me|change-me|example|placeholder|dummy|redacted|your[-_]|not[-_]?a[-_]?(real|secret)|TODO|insert|[=:][ \t]*[""']?(\w*[_.-])?(password|passwd|secret|token|key|api_key|none|null|true|false|required|optional)s?[""']?[ \t]*$|=[ \t]*[""']?[/.]|:[ \t]+[""']?[/.]|://[^:]*:(password|pass|postgres|secret|guest|root|admin|test|user)@(localhost|127\.0\.0\.1|db|postgres|mysql|redis|rabbitmq))", RegexOptions.IgnoreCase);
}
