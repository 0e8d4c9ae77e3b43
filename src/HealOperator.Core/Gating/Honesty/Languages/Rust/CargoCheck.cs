using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Rust;

/// <summary>Settings of Cargo, clippy, nextest and tarpaulin, and their command lines (The Cargo Book; nexte.st).</summary>
internal sealed class CargoCheck() : PatternCheck([Language.Ini, Language.Shell, Language.Yaml, Language.Make, Language.Dockerfile], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("cargo-tests-off", ChangeRule.SkipTest, @"^\s*(?:test|doctest|harness)\s*=\s*false\b|^\s*autotests\s*=\s*false\b", "Cargo no longer runs these tests."),
        new("cargo-lint-allowed", ChangeRule.SilenceLinter, @"^\s*[""\w:-]+\s*=\s*(?:\{[^}\n]*level\s*=\s*)?""allow""", "A lint is allowed.") { View = SourceView.Plain },
        new("cargo-lint-lowered", ChangeRule.SilenceLinter, @"^\s*[""\w:-]+\s*=\s*(?:\{[^}\n]*level\s*=\s*)?""(?:deny|forbid)""", "A lint no longer stops the build.") { View = SourceView.Plain, Removed = true, Certain = false },
        new("nextest-filtered", ChangeRule.SkipTest, @"^\s*(?:default-filter|filter|run-ignored)\s*=", "Not all tests are run.") { Certain = false },
        new("cargo-test-filtered", ChangeRule.SkipTest, @"\bcargo\s+(?:\+\S+\s+)?(?:nextest\s+run|test|t)\b[^\n;&|]*\s(?:--no-run|--skip\b|--exclude\b|--lib\b|--no-fail-fast\b.*--skip|-E\b|--partition\b)", "Not all tests are run."),
        new("clippy-allowed", ChangeRule.SilenceLinter, @"\b(?:cargo\s+clippy|RUSTFLAGS)\b[^\n;&|]*\s?(?:-A\s*\w|--allow|--cap-lints)", "Lints are allowed.") { View = SourceView.Plain },
        new("clippy-allowed", ChangeRule.SilenceLinter, @"-D\s*warnings\b", "Warnings no longer stop the build.") { View = SourceView.Plain, Removed = true, Certain = false },
    ];
}
