using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>Settings of dbt for many tests at once (dbt_project.yml, config blocks), and its command line (docs.getdbt.com/reference).</summary>
internal sealed class DbtSettingsCheck() : PatternCheck([Language.Yaml, Language.Shell, Language.Make, Language.Dockerfile, Language.Json], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("dbt-severity-warn", ChangeRule.LoosenDataCheck, @"(?:^|[{,])\s*(?:-\s+)?\+?severity\s*:\s*[""']?(?i:warn)\b", "Tests only warn.") { View = SourceView.Plain },
        new("dbt-tests-off", ChangeRule.LoosenDataCheck, @"(?:^|[{,])\s*\+enabled\s*:\s*[""']?(?i:false)", "What dbt built or tested is switched off.") { View = SourceView.Plain },
        new("dbt-tests-limited", ChangeRule.LoosenDataCheck, @"(?:^|[{,])\s*\+(?:error_if|where|limit|fail_calc)\s*:", "Many tests demand less at once.") { View = SourceView.Plain },
        new("dbt-contract-off", ChangeRule.LoosenDataCheck, @"(?:^|[{,])\s*\+?enforced\s*:\s*[""']?(?i:false)", "The contract of the model is no longer enforced.") { View = SourceView.Plain },
        new("dbt-contract-off", ChangeRule.LoosenDataCheck, @"(?:^|[{,])\s*\+?enforced\s*:\s*[""']?(?i:true)", "The contract of the model may no longer be enforced.") { View = SourceView.Plain, Removed = true, Certain = false },
        new("dbt-tests-left-out", ChangeRule.SkipTest, @"\bdbt\b[^\n;&|]*\b(?:build|test)\b[^\n;&|]*\s(?:--exclude(?:-resource-types?)?|--indirect-selection[= ](?:cautious|empty)|--exclude-resource-type)\b", "Some tests are left out of the run.") { View = SourceView.Plain },
        new("dbt-errors-to-warnings", ChangeRule.SwallowFailure, @"\bdbt\b[^\n;&|]*\s(?:--no-fail-fast\s+--warn-only|--store-failures-as\s+ephemeral)|\bDBT_WARN_ERROR\s*[:=]\s*[""']?(?i:false)", "Warnings no longer fail the run.") { View = SourceView.Plain },
        new("dbt-warn-error-removed", ChangeRule.SwallowFailure, @"--warn-error\b|\bwarn_error\s*:\s*[tT]rue", "Warnings no longer fail the run.") { View = SourceView.Plain, Removed = true, Certain = false },
        new("dbt-tests-not-run", ChangeRule.SkipTest, @"^[^\n]*\bdbt\s[^\n;&|]*\b(?:test|build|source\s+freshness)\b[^\n]*", "dbt's tests may no longer run.") { Removed = true, Certain = false },
        new("soda-valid-changed", ChangeRule.LoosenDataCheck, @"^\s*(?:valid|invalid)\s+(?:values|format|regex|min|max|length|min length|max length)\s*:[^\n]*", "What counts as valid is changed.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted },
        new("accepted-values-grown", ChangeRule.LoosenDataCheck, @"\bvalues[ \t]*:[ \t]*(?:\n[ \t]+-[ \t][^\n\0]*)+", "More values are accepted.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Growing },
        new("dbt-expectation-changed", ChangeRule.WeakenAssertion, @"\bexpect[ \t]*:[ \t]*\n[ \t]+(?:rows|format)[ \t]*:[^\n\0]*(?:\n[ \t]+-[ \t]*\{[^\n\0]*)+", "What the unit test of the model expects is changed.") { View = SourceView.Plain, Removed = true, Certain = false, Edits = PatternEdits.Counted },
        new("soda-scan-removed", ChangeRule.SkipTest, @"\bsoda\s+scan\b|\bgreat_expectations\s+(?:\S+\s+)?checkpoint\s+run\b", "The checks of data may no longer run.") { Removed = true, Certain = false },
    ];
}
