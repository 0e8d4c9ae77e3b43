using HealOperator.Core.Gating.Honesty.Languages.Shell;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Finds checks that are repeated until they pass, in scripts and pipelines.</summary>
internal sealed class RetryCheck() : PatternCheck(ShellSwallowCheck.Languages,
[
    new("check-repeated", ChangeRule.SwallowFailure, @"^[ \t-]*(?:retry|retries|automatic|max_attempts|max-attempts|max_retries|maxRetries|attempts|retryCountOnTaskFailure|rerun[\w-]*)[ \t]*:[ \t]*(?:[1-9]|true\b|$)|\buses:[ \t]*[\w.-]+/retry@", "A failed job is repeated until it passes.") { Certain = false },
    new("check-repeated", ChangeRule.SwallowFailure, @"--(?:reruns|retries|retry|flaky-test-attempts|max-retries|rerun-fails|retry-times|maxRetries)[= ]?[1-9]|(?:^|[ \t])--rerun-fails\b|-PmaxRetries|-Dsurefire\.rerunFailingTestsCount", "A failed test is repeated until it passes.") { View = SourceView.Plain, Certain = false },
    new("check-repeated", ChangeRule.SwallowFailure, @"&&[ \t]*break\b|\bdo[ \t]+(?:break|:)[ \t]*;|\b(?:until|while[ \t]+!)[ \t][^\n;]*|(?:^|[ \t;])retry[ \t]+(?:-\w+[ \t]+)?[0-9]*", "A failed check is repeated until it passes.") { Certain = false, Where = static (match, lines) => Check.Value.IsMatch(lines) },
])
{
    private static readonly Lazy<SafeRegex> Check = new(() => SafeRegex.Of($@"{CheckCommands.Expression}|\b[\w./-]*(?:test|check|smoke|verif|lint|spec)[\w-]*\.(?:sh|py|js)\b|\brun[_-]tests?\b"));
}
