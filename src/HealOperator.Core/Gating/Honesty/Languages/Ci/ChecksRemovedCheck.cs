using System.Buffers;
using HealOperator.Core.Gating.Honesty.Languages.Shell;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Finds commands that no longer check anything, or less: in CI files, scripts, Makefiles, Dockerfiles and package.json.</summary>
internal sealed class ChecksRemovedCheck() : PatternCheck(ShellSwallowCheck.Languages,
[
    new("check-removed", ChangeRule.SwallowFailure, $@"(^|[ \t:;&|""'(@-])(?<at>{CheckCommands.Expression})([ \t""';&|)]|$)", "The check does not run any more.") { Words = CheckCommands.Words, View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false, Where = static (match, lines) => !Installs(lines) && !IsTold(match, lines) },
    new("check-removed", ChangeRule.SwallowFailure, @"(^|[ \t:;&|""'(@\[-])(?<at>(\./|scripts/|script/|ci/|hack/|bin/|tools/)[\w./-]*(test|check|verif|validat|lint|scan|audit)[\w./-]*)", "The check does not run any more.") { Words = Scripts, View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false },
    new("hook-removed", ChangeRule.SilenceLinter, @"^[ \t]*-[ \t]*id[ \t]*:[ \t]*[\w-]+", "The check before each commit is taken away.") { Removed = true, Certain = false },
    new("tests-filtered", ChangeRule.SkipTest, @"(^|[ \t""'])((-k|-m)[ \t=]*\\?[""'][^""'\n]*\bnot\b|--deselect\b|--ignore(-glob)?[= ]|--exclude[= ]\S*test|--skip[= ]|--grep-invert|--invert|--testPathIgnorePatterns|--test-path-ignore|-DskipTests|-Dmaven\.test\.skip|-Dtest=!|--filter[= ][""']?\S*!=|-x[ \t]+test\b|--exclude-task[ \t]+test|--no-tests|--collect-only|--co\b|--listTests|--dry-run|--version\b|--help\b|-run[ =]|-t[ =]|--grep\b|--testNamePattern|--filter\b|--tests?[ =])|::\w+", "Tests are left out of the run.") { View = SourceView.Plain, Certain = false, Where = static (_, lines) => Check.Value.IsMatch(lines) },
    new("tests-optional", ChangeRule.SwallowFailure, @"--(passWithNoTests|pass-with-no-tests|allow-empty|suppress-tests-failed-exit-code|exit-zero|exitZero|no-error-on-unmatched-pattern|no-fail|soft-fail|no-exit-code|continue-on-failure|keep-going|forceExit|quiet-fail|noCheck|skipLibCheck|no-strict|warn-only)\b|-Dmaven\.test\.failure\.ignore|-fae\b|-fn\b|--continue\b|\bSKIP=\w+|\bHUSKY=0|--no-verify\b", "A failure does not count any more.") { Words = Flags, View = SourceView.Plain, Certain = false },
    new("snapshots-updated", ChangeRule.WeakenAssertion, @"--(updateSnapshot|update-snapshots?|snapshot-update|inline-snapshot=fix|accept|force-regen)\b|\b(jest|vitest)\b[^\n]*[ \t]-u\b|\bINSTA_UPDATE=always|\bUPDATE_(SNAPSHOTS|GOLDEN|EXPECT)=", "The run takes whatever comes for what is expected.") { View = SourceView.Plain },
    new("script-does-nothing", ChangeRule.SwallowFailure, @"""(pre|post)?(test|tests|lint|check|typecheck|type-check|tsc|ci|verify|build|coverage)[\w:-]*""[ \t]*:[ \t]*""[ \t]*(exit[ \t]+0|true|:|echo[^""&|;]*|(node|python3?|bun|deno)[ \t]+(-[ecp]|eval|--eval)\b(\\""|[^""])*|sleep[ \t]+[0-9]+|)[ \t]*(&&[ \t]*(exit[ \t]+0|true)[ \t]*)?""", "The script checks nothing any more.") { View = SourceView.Plain },
    new("check-narrowed", ChangeRule.SilenceLinter, $@"\b({CheckCommands.Expression})\b[^\n;&|]*[ \t](?<at>--(rule|no-eslintrc|no-inline-config|ignore(-[a-rt-z][\w-]*)?|extend-ignore|exclude[\w-]*|skip[\w-]*|disable[\w-]*|allow[\w-]*|severity|min-severity|audit-level|no-strict[\w-]*|follow-imports|ignore-missing-imports|ignore-scan[\w-]*))\b|\b(eslint|stylelint)\b[^\n;&|]*[ \t]--quiet\b", "The check is told to see less.") { Words = CheckCommands.Words, View = SourceView.Plain, Certain = false },
    new("tests-optional", ChangeRule.SwallowFailure, @"--[\w-]*exit-?codes?[= ]0\b|\bexit-code:[ \t]*0\b", "A failure does not count any more.") { Words = Flags, View = SourceView.Plain, Certain = false },
    new("strict-flag-removed", ChangeRule.SwallowFailure, @"(^|[ \t""'=])(?<at>--(strict[\w-]*|workspace|all-features|all-targets|fail-on[\w-]*|fail-under[\w-]*|error-on[\w-]*|exit-code|frozen-lockfile|immutable|require-hashes|check|verify[\w-]*|forbid-only|no-fix|max-warnings|pedantic|warnings-as-errors)|-Werror|-Wall)([ \t""'=,;)]|$)", "The check demands less.") { Words = Flags, View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false, Edits = PatternEdits.Counted },
    new("coverage-off", ChangeRule.LowerThreshold, @"--no-cov(erage)?\b|--coverage=false\b", "Coverage is not measured any more.") { View = SourceView.Plain },
])
{
    private static readonly SearchValues<string> Flags = SearchValues.Create(["--", "-W", "-f", "-Dmaven", "SKIP=", "HUSKY"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Scripts = SearchValues.Create(["/"], StringComparison.Ordinal);

    private static readonly Lazy<SafeRegex> Check = new(() => SafeRegex.Of(CheckCommands.Expression));

    /// <summary>What is only printed, or handed to a program that forgets how it ends, is not run.</summary>
    private static bool IsTold(string match, string lines) => Told.Match(lines) is { Success: true } told && lines.IndexOf(match.Trim(), StringComparison.Ordinal) > told.Index;

    private static readonly SafeRegex Told = SafeRegex.OfWhole(@"\b(?:echo|printf)\b|\bsubprocess\.(?:call|Popen)\b|\bos\.system\b|\bnohup\b");

    private static bool Installs(string lines) => lines.Contains("install", StringComparison.Ordinal) || lines.Contains("uses:", StringComparison.Ordinal) || lines.Contains("apt-get", StringComparison.Ordinal) || lines.Contains("image:", StringComparison.Ordinal);
}
