using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Go;

/// <summary>Configuration of golangci-lint (golangci-lint.run/docs/configuration/file) and detekt (detekt.dev): linters that are switched off, code that they no longer see.</summary>
internal sealed class GolangciCheck() : PatternCheck([Language.Yaml, Language.Ini], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("linter-off", ChangeRule.SilenceLinter, @"^\s*(?:disable-all|disable_all)\s*:\s*true|^\s*active\s*:\s*false|^\s*ignoreFailures\s*:\s*true|^\s*default\s*[:=]\s*[""']?none", "The linter is switched off."),
        new("linter-exit-zero", ChangeRule.SwallowFailure, @"^\s*issues-exit-code\s*[:=]\s*0\b", "Findings of the linter no longer fail the run."),
        new("linter-exclusion", ChangeRule.SilenceLinter, @"^\s*(?:-\s+)?[\w-]*(?:disable|exclu|skip|ignor|presets|new-from-rev|path-except|max-issues|max-same)[\w-]*\s*[:=]", "The linter looks at less.") { Certain = false },
        new("linter-list-changed", ChangeRule.SilenceLinter, @"^\s*-\s+[\w""'./*\\^$|()-]+\s*$", "A linter, or a rule of one, is taken away.") { Removed = true, Certain = false },
    ];

    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => base.Covers(file) && (file.Path.Contains("golangci", StringComparison.OrdinalIgnoreCase) || file.Path.Contains("detekt", StringComparison.OrdinalIgnoreCase));
}
