using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Rust;

/// <summary>Tests that no longer run, or expect less: attributes of the test harness (The Rust Reference, Testing attributes; The Cargo Book, Cargo targets).</summary>
internal sealed class RustSkipCheck() : PatternCheck([Language.Rust], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("rust-test-ignored", ChangeRule.SkipTest, @"#\[\s*(?:cfg_attr\s*\([^\[\]]*,\s*)?ignore\b", "The attribute takes the test out of the run."),
        new("rust-test-configured-out", ChangeRule.SkipTest, @"#!?\[\s*cfg\s*\(\s*(?:FALSE|any\s*\(\s*\)|false|all\s*\([^\n]*\btest\b[^\n]*\)|not\s*\(\s*test\s*\)|disabled|never)[^\n]*\]", "Tests are compiled only under a condition.") { View = SourceView.Plain },
        new("rust-test-conditional", ChangeRule.SkipTest, @"#\[\s*cfg\s*\([^\[\]]*\)\s*\]\s*(?:#\[[^\[\]]*\]\s*)*#\[\s*(?:\w+::)*test\b|#\[\s*(?:\w+::)*test\b[^\[\]]*\]\s*(?:#\[[^\[\]]*\]\s*)*#\[\s*cfg\s*\(", "The test is compiled only under a condition.") { View = SourceView.Plain },
        new("rust-test-module-gone", ChangeRule.SkipTest, @"#\[\s*cfg\s*\(\s*test\s*\)\s*\]", "The module of tests is no longer compiled as such.") { Removed = true, Certain = false },
        new("rust-test-conditional", ChangeRule.SkipTest, @"#!\[\s*cfg\s*\([^\[\]]*\)\s*\]", "The tests are compiled only under a condition.") { View = SourceView.Plain, Files = PatternFiles.Tests, Certain = false },
        new("should-panic-added", ChangeRule.WeakenAssertion, @"#\[\s*should_panic\s*\]", "The test is green when anything panics."),
        new("should-panic-narrowed-away", ChangeRule.WeakenAssertion, @"#\[\s*should_panic\b[^\[\]]*\]", "The test no longer expects a panic.") { Removed = true, Certain = false },
    ];
}
