using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Shell;

/// <summary>Finds commands whose failure is made not to count, in scripts and wherever else commands stand: CI files, Makefiles, Dockerfiles, package.json.</summary>
internal sealed class ShellSwallowCheck() : PatternCheck(Languages,
[
    new("or-true", ChangeRule.SwallowFailure, $@"\|\|[ \t]*(\\?\n[ \t]*)?({Harmless})[ \t]*($|[;&|)}}""'`\\]|\bfi\b)", "The failure of the command does not count any more."),
    new("or-echo", ChangeRule.SwallowFailure, @"\|\|[ \t]*(echo|printf|log|warn|test|sleep|continue|break|touch|cat|\[)(\b|[ \t])[^\n]*$", "The failure of the command is only talked about.")
    {
        Certain = false, Where = (match, _) => !match.Contains('>', StringComparison.Ordinal) && !match.Contains("exit", StringComparison.Ordinal) && !match.Contains("return", StringComparison.Ordinal) && !match.Contains("false", StringComparison.Ordinal),
    },
    new("or-nothing", ChangeRule.SwallowFailure, @"\|\|[ \t]*\{[ \t]*((echo|printf|true|log|warn)\b[^\n}]*|:[ \t;]*)?\}", "The failure of the command is only talked about.")
    {
        Certain = false, Where = (match, _) => !match.Contains("exit", StringComparison.Ordinal) && !match.Contains("return", StringComparison.Ordinal) && !match.Contains("false", StringComparison.Ordinal),
    },
    new("failure-only-told", ChangeRule.SwallowFailure, @"\bif[ \t]+![^\n]*\n?[ \t]*\bthen\b[ \t]*((\n|;)?[ \t]*(echo|printf|:|true|log|warn|sleep)\b?[^\n;]*[\n;])+[ \t]*fi\b|\belse[ \t]*((\n|;)?[ \t]*(echo|printf|:|true|log|warn)\b?[^\n;]*[\n;])+[ \t]*fi\b", "The failure of the command is only talked about.") { Certain = false },
    new("check-replaced", ChangeRule.SwallowFailure, $@"^[ \t]*(function[ \t]+)?({Checks})[ \t]*\([ \t]*\)|\balias[ \t]+({Checks})=", "The name of a check is given to something else.") { View = SourceView.Plain },
    new("then-true", ChangeRule.SwallowFailure, $@"[^;&|\s][ \t]*;[ \t]*({Harmless})[ \t]*($|[""'`)])", "Whatever the command does, what follows succeeds."),
    new("background", ChangeRule.SwallowFailure, $@"(^|[ \t(])({Checks})\b[^\n&|]*[^&>|\d]&[ \t]*$", "The check runs in the background: nobody waits for what it says."),
    new("status-passed-over", ChangeRule.SwallowFailure, $@"\b({Checks})\b[^\n;&|]*;[ \t]*((export|local|readonly)[ \t]+)?\w*[ \t]*(=[ \t]*""?\$\?|\becho\b|\bprintf\b)", "What the check says is noted, and forgotten.") { View = SourceView.Plain, Certain = false, Where = static (_, lines) => !Judges.IsMatch(lines) },
    new("failure-only-told", ChangeRule.SwallowFailure, $@"\bif[ \t]+(\w+[ \t]+)?({Checks})\b[^\n;]*(;|\n)\s*then\b[^\0]*?\bfi\b", "The check is a condition, and its failure is forgotten.") { Certain = false, Where = static (match, _) => !PassesOn.IsMatch(match) },
    new("limit-raised", ChangeRule.SwallowFailure, @"\[[ \t]+[^\n\]]*-(gt|ge|lt|le|eq|ne)[ \t]+[^\n\]]*\]|\(\([^\n]*[<>=][^\n]*\)\)", "What counts as a failure is changed.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted, Removed = true },
    new("check-shimmed", ChangeRule.SwallowFailure, @"\bPATH=[""']?[^:\n]*(shim|stub|fake|mock|wrapper|/scripts|/ci/|/hack|/tmp)[^:\n]*:", "Commands are looked for where the change can put its own.") { View = SourceView.Plain, Certain = false },
    new("negated-check", ChangeRule.SwallowFailure, $@"^[ \t]*![ \t]+({Checks})\b", "The check counts the other way round.") { Certain = false },
    new("pipe-hides", ChangeRule.SwallowFailure, $@"\b({Checks})\b[^\n|]*\|[ \t]*(tee|cat|head|tail|grep|sed|awk|less|xargs|ts)\b", "The pipe hides the failure of the check, unless pipefail is set.") { Certain = false, Where = (_, lines) => !lines.Contains("pipefail", StringComparison.Ordinal) },
    new("output-thrown-away", ChangeRule.SwallowFailure, $@"\b({Checks})\b[^\n]*(&>|2>|>&)[ \t]*/dev/null", "What the check says is thrown away.") { Certain = false },
])
{
    /// <summary>Commands that succeed, whatever went before.</summary>
    internal const string Harmless = @"true|:|/bin/true|/usr/bin/true|exit[ \t]+0|return[ \t]+0|command[ \t]+true|builtin[ \t]+true";

    /// <summary>Commands that check something.</summary>
    internal const string Checks =
        @"py\.test|pytest|python3?[ \t]+-m[ \t]+(pytest|unittest|mypy|coverage)|tox|nox|mypy|pyright|ruff|flake8|pylint|bandit|npm[ \t]+(run[ \t]+)?(test|lint|ci|build)[\w:-]*|yarn[ \t]+(run[ \t]+)?(test|lint|build)[\w:-]*|pnpm[ \t]+(run[ \t]+)?(test|lint|build)[\w:-]*|npx[ \t]+(jest|vitest|eslint|tsc|playwright|cypress)|jest|vitest|mocha|eslint|tsc|(go|\$[({]GO[)}])[ \t]+(test|vet|build)|gotestsum|ginkgo|staticcheck|govulncheck|golangci-lint|cargo[ \t]+(test|clippy|check|build|nextest|fmt|deny|audit)|dotnet[ \t]+(test|build|format)|mvn|\./mvnw|gradle|\./gradlew|make[ \t]+(test|check|lint|verify)[\w-]*|dbt[ \t]+(test|build|run|source)|sqlfluff|soda[ \t]+scan|great_expectations|shellcheck|hadolint|terraform[ \t]+(validate|plan)|ctest|rspec|phpunit|bats|kubeconform|helm[ \t]+lint|trivy|npm[ \t]+audit|pip-audit";

    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => base.Covers(file) && (file.Language is not Language.Json || HoldsScripts.IsMatch(file.Path));

    private static readonly SafeRegex Judges = SafeRegex.OfWhole(@";[^;]*\b(?:exit[ \t]+[""$1-9]|test[ \t]+[""$\w]|\[[ \t])");

    private static readonly SafeRegex PassesOn = SafeRegex.Of(@"\belse\b|\bexit[ \t]+[1-9""$]|\bfalse\b|\bkill\b|\bfail\w*\b");

    private static readonly SafeRegex HoldsScripts = SafeRegex.OfWhole(@"(^|/)(package|composer|deno|project|tasks|devcontainer|turbo|nx)\.jsonc?$");

    /// <summary>Where commands stand.</summary>
    internal static readonly Language[] Languages = [Language.Shell, Language.Yaml, Language.Make, Language.Dockerfile, Language.Json, Language.Ini, Language.Groovy];
}
