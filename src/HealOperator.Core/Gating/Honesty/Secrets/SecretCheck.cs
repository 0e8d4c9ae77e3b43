using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Secrets;

/// <summary>Finds keys, tokens and passwords that a change brings in. What was found is never shown. Formats as their issuers document them.</summary>
internal sealed class SecretCheck() : PatternCheck(Enum.GetValues<Language>(),
[
    Token("private-key", @"-----BEGIN ([A-Z]+ )*PRIVATE KEY( BLOCK)?-----", "A private key is added."),
    Token("cloud-key", @"\b(AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b|\bAccountKey=[A-Za-z0-9+/]{60,}|\bSharedAccessKey=[A-Za-z0-9+/]{30,}|\bGOCSPX-[A-Za-z0-9_-]{20,}|\bya29\.[A-Za-z0-9_-]{20,}|\bdapi[0-9a-f]{32}\b|\bdop_v1_[0-9a-f]{64}\b", "The key of a cloud is added."),
    Token("token", @"\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,}|gl(pat|dt|rt|cbt|soat)-[A-Za-z0-9_-]{20,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{40,}|sk_live_[A-Za-z0-9]{16,}|rk_live_[A-Za-z0-9]{16,}|sk-(proj-|ant-|svcacct-)?[A-Za-z0-9_-]{32,}|SG\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}|hf_[A-Za-z0-9]{30,}|hvs\.[A-Za-z0-9_-]{24,}|dckr_pat_[A-Za-z0-9_-]{20,}|rubygems_[0-9a-f]{48}|nuget_[a-z0-9]{40}|oy2[a-z0-9]{43}|shpat_[0-9a-fA-F]{32}|lin_api_[A-Za-z0-9]{32,}|[MN][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,})\b|hooks\.slack\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{20,}", "A token is added."),
    Token("web-token", @"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}", "A signed web token is added.") with { Certain = false },
    Token("authorization", @"\b(Basic[ ]+[A-Za-z0-9+/]{16,}={0,2}|Bearer[ ]+[A-Za-z0-9._-]{20,})[""'`]|:_(authToken|password|auth)=[^\s$""']{8,}", "A credential is added.") with { Certain = false, Where = static (match, _) => !Placeholder.Is(match) },
    Token("password-in-address", @"\b[a-z][a-z0-9+.-]*://[^\s:/@""'<>{}$%]+:[^\s/@""'<>{}$%]{3,}@[A-Za-z0-9]", "An address holds a password.") with { Certain = false, Where = static (match, _) => !Placeholder.Is(match) },
    Token("password-literal", @"(?i)(passw(or)?d|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|auth[_-]?key|client[_-]?secret|credentials?)[\w-]*[""']?[ \t]*(:[ \t]*\w+[ \t]*)?(:|=|=>|:=)[ \t]*[frbu@]?[""'](?<at>[^""'\s]{6,})[""']", "A password or key stands in the code.") with { Certain = false, Files = PatternFiles.Code, Where = static (match, _) => !Placeholder.Is(match) },
    Token("password-default", @"(?i)(environ\.get|getenv|get_env|env|fetch|config)\(?[ \t]*[""']?\w*(passw(or)?d|secret|token|api_?key|access_?key|credential)\w*[""']?[ \t]*\)?[ \t]*(,|\|\||\?\?|\?:|or)[ \t]*[""'](?<at>[^""'\s]{6,})[""']", "A password or key stands in the code, as what is taken without one.") with { Certain = false, Files = PatternFiles.Code, Where = static (match, _) => !Placeholder.Is(match) },
    Token("password-literal", @"(?i)\b\w*(token|secret|api_?key|passw(or)?d|credential)\w*[^\n]*\n([^\n\0]*\n){0,5}?[^\n]*\breturn[ \t]+[""'](?<at>[A-Za-z0-9+/_=-]{20,})[""']", "A password or key stands in the code.") with { Certain = false, Files = PatternFiles.Code, Where = static (match, _) => !Placeholder.Is(match[match.LastIndexOf("return", StringComparison.Ordinal)..]) },
])
{
    private static ChangePattern Token(string code, string expression, string message) =>
        new(code, ChangeRule.AddSecret, expression, message) { View = SourceView.Raw, Where = static (match, _) => !match.Contains("EXAMPLE", StringComparison.Ordinal) };
}
