using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Finds settings in JSON (tsconfig, eslint, jest, pyright) that make a tool see less.</summary>
internal sealed class JsonSettingsCheck() : PatternCheck([Language.Json],
[
    new("strictness-lowered", ChangeRule.SilenceLinter, @"""(strict|noImplicit\w+|strict\w+|noUnused\w+|noUnchecked\w+|noFallthrough\w+|noEmitOnError|exactOptional\w+|checkJs|forceConsistent\w+)""[ \t]*:[ \t]*false|""(skipLibCheck|allowUnreachableCode|suppress\w+|noCheck)""[ \t]*:[ \t]*true|""typeCheckingMode""[ \t]*:[ \t]*""off""|""report\w+""[ \t]*:[ \t]*(false|""none"")", "The compiler or type checker sees less than before."),
    new("strictness-removed", ChangeRule.SilenceLinter, @"""(strict|noImplicit\w+|strict\w+|noUnused\w+|noUnchecked\w+|noEmitOnError)""[ \t]*:[ \t]*true", "A strict setting is taken away.") { Removed = true },
    new("lint-rule-off", ChangeRule.SilenceLinter, @"""[@\w/-]+""[ \t]*:[ \t]*(\[[ \t]*)?(""off""|""warn""|0[ \t]*[,\]}\n])", "A rule of the linter is turned off, or only warns.") { Certain = false },
    new("lint-rule-removed", ChangeRule.SilenceLinter, @"""[@\w/-]+""[ \t]*:[ \t]*(\[[ \t]*)?(""error""|2\b)", "A rule of the linter is taken away.") { Removed = true, ByMatch = true, Certain = false, Edits = PatternEdits.Counted, Paths = static path => path.Contains("eslint", StringComparison.Ordinal) },
    new("tests-excluded", ChangeRule.SkipTest, @"""(testPathIgnorePatterns|modulePathIgnorePatterns|testMatch|testRegex|coveragePathIgnorePatterns|collectCoverageFrom|exclude|ignorePatterns|ignore)""[ \t]*:[^\n]*", "What is checked is changed.") { View = SourceView.Raw, Certain = false, Edits = PatternEdits.Counted },
    new("setting-loosened", ChangeRule.SwallowFailure, @"""(passWithNoTests|allowOnly|continueOnError|noErrorOnUnmatchedPattern)""[ \t]*:[ \t]*true|""bail""[ \t]*:[ \t]*false", "A setting makes failures not count."),
    new("dependency-replaced", ChangeRule.SwallowFailure, @"""(overrides|resolutions)""[ \t]*:[ \t]*\{", "Dependencies are replaced by others.") { Certain = false },
])
{
    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => base.Covers(file) && file.Diff.Paths.Any(path => Settings.IsMatch(path));

    private static readonly SafeRegex Settings = SafeRegex.OfWhole(@"(^|/)(package|composer|biome|deno|nx|project|turbo|pyrightconfig|cypress|karma|angular|tslint|jsconfig)[^/]*\.jsonc?$|(^|/)[^/]*(tsconfig|jest|vitest|eslint|stylelint|mocha|nyc|c8|babel|sonar|cspell|markdownlint|playwright|stryker|rc)[^/]*$", RegexOptions.IgnoreCase);
}
