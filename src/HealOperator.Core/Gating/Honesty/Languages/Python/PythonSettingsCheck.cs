using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Finds settings of pytest, coverage, mypy, ruff, flake8 and tox that make them see less.</summary>
internal sealed class PythonSettingsCheck() : PatternCheck([Language.Ini],
[
    new("tests-deselected", ChangeRule.SkipTest, @"--deselect\b|--ignore(-glob)?[= \t""',]|(^|[ \t""'])-k[ \t=""',]+[^\n]*\bnot\b|(^|[ \t""'])-m[ \t=""',]+[^\n]*\bnot\b|--co(llect-only)?\b|--last-failed-no-failures", "Tests are left out of the run.") { View = SourceView.Plain },
    new("tests-not-found", ChangeRule.SkipTest, @"^[ \t]*(python_files|python_functions|python_classes|testpaths|norecursedirs|collect_ignore)[ \t]*=[^\n]*", "Which tests are found is changed.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted },
    new("failures-swallowed", ChangeRule.SwallowFailure, @"^[ \t]*ignore_outcome[ \t]*=[ \t]*(?i:true)|^[ \t]*ignore_errors[ \t]*=[ \t]*(?i:true)|^[ \t]*xfail_strict[ \t]*=[ \t]*(?i:false)|--suppress-tests-failed-exit-code|--exit-zero\b|--suppress-no-test-exit-code|^[ \t]*commands[ \t]*=[ \t]*-|^[ \t]+-[ \t]*(pytest|mypy|flake8|ruff|python)\b|^[ \t]*ignore_basepython_conflict", "A failure does not count any more.") { View = SourceView.Plain },
    new("strictness-lowered", ChangeRule.SilenceLinter, @"^[ \t]*(ignore_missing_imports|ignore_errors|allow_untyped_(defs|calls)|allow_any\w*|implicit_optional|skip_file|skip-magic\w*|exit-zero|exit_zero|nitpick_ignore)[ \t]*=[ \t]*(?i:true)|^[ \t]*(strict|disallow_\w+|check_untyped_defs|warn_\w+|no_implicit_optional|strict_optional|filterwarnings_error)[ \t]*=[ \t]*(?i:false)|^[ \t]*follow_imports[ \t]*=[ \t]*[""']?(skip|silent)|^[ \t]*typeCheckingMode[ \t]*=[ \t]*[""']off", "The type checker or linter sees less than before.") { View = SourceView.Plain },
    new("strictness-removed", ChangeRule.SilenceLinter, @"^[ \t]*(strict|disallow_\w+|check_untyped_defs|warn_unreachable|warn_return_any|xfail_strict)[ \t]*=[ \t]*(?i:true)|--strict(-markers|-config)?\b|^[ \t]*-?[ \t]*[""']?error[""']?[ \t]*,?$|--cov-fail-under|-W[ \t]*error", "A strict setting is taken away.") { View = SourceView.Plain, Removed = true },
    new("lint-rule-ignored", ChangeRule.SilenceLinter, @"^[ \t]*(extend-)?(per-file-)?(ignore|ignores|exclude|disable|skips|disable_error_code)[-_\w]*[ \t]*=[^\n]*(\n[ \t]*[""'][^\n]*)*|^[ \t]*[""'][^\n""']+[""'][ \t]*=[ \t]*\[[ \t]*[""'][A-Z]+[0-9]*|^[ \t]*[""'][A-Z]{1,4}[0-9]{1,4}[""'][ \t]*,", "Rules or files are taken from the linter or from the coverage.") { View = SourceView.Plain, Certain = false, Edits = PatternEdits.Growing },
    new("coverage-excluded", ChangeRule.LowerThreshold, @"^[ 	]*(omit|exclude_lines|exclude_also|partial_branches)[ 	]*=[^
]*(
[ 	]+[^
=\[]*)*", "Code is taken out of the coverage.") { View = SourceView.Plain, Certain = false },
    new("branch-coverage-off", ChangeRule.LowerThreshold, @"^[ \t]*branch[ \t]*=[ \t]*(?i:false)", "Branches do not count for the coverage any more.") { View = SourceView.Plain },
]);
