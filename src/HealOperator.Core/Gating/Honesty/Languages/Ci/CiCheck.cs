using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Finds settings, wherever they stand, that let a job fail without anybody hearing of it: GitHub, GitLab, Azure, Buildkite, Ansible.</summary>
internal sealed class CiCheck() : PatternCheck([Language.Yaml],
[
    new("continue-on-error", ChangeRule.SwallowFailure, @"^[ \t-]*(continue-on-error|continueOnError|allow_failure|allow-failure|soft_fail|ignore_errors|ignoreErrors|ignore-errors|ignore_failure|ignoreFailure|failure_ignore|errorignore|fail_silently)[ \t]*:[ \t]*(true|yes|on|\$\{\{[^\n]*)[ \t]*$", "The failure of the step does not count any more."),
    new("allow-failure", ChangeRule.SwallowFailure, @"^[ \t-]*(allow_failure|soft_fail)[ \t]*:[ \t]*$|^[ \t]*allow_failures[ \t]*:", "Some failures of the job do not count any more.") { Certain = false },
    new("shell-without-stop", ChangeRule.SwallowFailure, @"^[ \t-]*shell[ \t]*:[ \t]*(bash|sh)[ \t]+(-[a-df-z]*[ \t]+)*(\+e|\{0\})", "The shell goes on after a failure.") { View = SourceView.Plain },
]);
