using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Commands that test or check, taken out of scripts and CI files. One that is only written otherwise is still there.</summary>
internal sealed class CheckCommandCheck() : PatternCheck([Language.Make, Language.Shell, Language.Yaml, Language.Dockerfile, Language.Json, Language.Groovy], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        Check(@"(?:go|\$[({]GO[)}])\s+test|gotestsum|ginkgo"),
        Check(@"(?:go|\$[({]GO[)}])\s+vet|golangci-lint|staticcheck|govulncheck"),
        Check(@"dotnet\s+(?:test|vstest)"),
        Check(@"dotnet\s+format"),
        Check(@"mvnw?\s[^\n]*\b(?:test|verify|install)|gradlew?\s[^\n]*\b(?:test|check|build)"),
        Check(@"cargo\s+(?:\+\S+\s+)?(?:test|nextest)"),
        Check(@"cargo\s+(?:\+\S+\s+)?(?:clippy|fmt|audit|deny)"),
        Check(@"sqlfluff|dbt-checkpoint"),
    ];

    // The whole line, so that any other line with the same tool is its edit.
    private static ChangePattern Check(string tools) =>
        new("check-command-removed", ChangeRule.SkipTest, $@"^[^\n]*(?:\b|\$)(?:{tools})\b[^\n]*", "A command that tests or checks is taken away.") { Removed = true, Certain = false };
}
