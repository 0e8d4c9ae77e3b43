using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.JavaScript;

/// <summary>Finds what silences TypeScript, a linter, or the measuring of coverage.</summary>
internal sealed class JsSilenceCheck() : PatternCheck([Language.JavaScript],
[
    new("ts-ignore", ChangeRule.SilenceLinter, @"@ts-(ignore|nocheck|expect-error)\b|\$FlowFixMe|@flow[ \t]+off|\bdeno-lint-ignore|svelte-ignore", "The type checker is silenced.") { View = SourceView.Comment },
    new("eslint-disable", ChangeRule.SilenceLinter, @"(eslint|tslint|oxlint|stylelint|biome|jshint|prettier)-(disable|ignore)\w*|jshint[ \t]+ignore|biome-ignore|tslint:disable|standard-ignore|NOSONAR|webpackIgnore|@vite-ignore", "The linter is silenced.") { View = SourceView.Comment },
    new("no-cover", ChangeRule.LowerThreshold, @"\b(istanbul|c8|v8)[ \t]+ignore\b|node:coverage[ \t]+(disable|ignore)", "The code does not count for the coverage any more.") { View = SourceView.Comment },
    new("as-any", ChangeRule.SilenceLinter, @"\bas[ \t]+(any|unknown[ \t]+as|never)\b|<any>", "The type checker is silenced by any.") { Where = static (_, lines) => !lines.Contains("as const", StringComparison.Ordinal) },
    new("any-type", ChangeRule.SilenceLinter, @":[ \t]*any\b|\bRecord<string,[ \t]*any>", "The type says nothing any more.") { Certain = false, Files = PatternFiles.Code },
    new("non-null", ChangeRule.SilenceLinter, @"[\w)\]]!(\.|\[|;|,|\))", "The compiler is told that the value is there.") { Certain = false, Files = PatternFiles.Code },
    new("lint-rule-off", ChangeRule.SilenceLinter, @"['""][@\w/-]+['""][ \t]*:[ \t]*(\[[ \t]*)?(['""](off|warn)['""]|[01]\b)", "A rule of the linter is turned off.") { View = SourceView.Plain, Certain = false, Where = static (match, _) => match.Contains('-', StringComparison.Ordinal) || match.Contains("off", StringComparison.Ordinal) || match.Contains("warn", StringComparison.Ordinal) },
    new("failure-mode-changed", ChangeRule.SwallowFailure, @"\b[a-zA-Z]\w*[ \t]*:[ \t]*['""](error|throw|fail|strict|reject)['""]", "What was a failure is none any more.") { View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false, Edits = PatternEdits.Counted },
    new("lint-rule-removed", ChangeRule.SilenceLinter, @"['""][@\w/-]+['""][ \t]*:[ \t]*(\[[ \t]*)?(['""]error['""]|2\b)", "A rule of the linter is taken away.") { View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false, Edits = PatternEdits.Counted, Paths = static path => path.Contains("eslint", StringComparison.Ordinal) },
]);
