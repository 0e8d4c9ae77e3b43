using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Rust;

/// <summary>Tests of Rust's harness, of tokio, actix, rstest and proptest, in files of tests and beside the code.</summary>
internal sealed class RustTests() : BracedDialect(Language.Rust, Declaration, Calls), ITestDialect
{
    private const string Attribute = @"#\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]";

    private static readonly SafeRegex Declaration = SafeRegex.Of(
        $@"^[ \t]*#\[\s*(?:\w+::)*(?:test|rstest|quickcheck|test_case|case|bench|wasm_bindgen_test|apply)\b[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\](?:\s*{Attribute})*\s*(?:pub(?:\([^()]*\))?\s+)?(?:async\s+)?(?:unsafe\s+)?fn\s+(?<name>\w+)\s*[(<]");

    private static readonly AssertionReader Calls = new(
        SafeRegex.Of(@"\b(?<name>(?:\w+::)*(?:assert\w*|prop_assert\w*|debug_assert\w*|insta::assert\w+|panic|expect_that|verify_that)!)\s*\("),
        [
            new(@".*\bdebug_assert\w*!|panic!", AssertionStrength.Presence) { Counts = 1 },
            new(@".*\b(?:prop_)?assert!", AssertionStrength.Presence) { Counts = 1, IsCondition = true },
            new(@".*\b(?:prop_)?assert_eq!", AssertionStrength.Exact) { Counts = 2, IsComparison = true },
            new(@".*\bassert_matches!|.*\bassert_snapshot!|.*\bassert_\w*snapshot!|.*\bassert_err_eq!", AssertionStrength.Exact) { Counts = 2 },
            new(@".*", AssertionStrength.Loose) { Counts = 2 },
        ],
        []);

    /// <summary>Tests stand beside the code, too; there, what is asserted outside of tests counts as well.</summary>
    bool ITestDialect.Covers(ChangedFile file) => file.Language is Language.Rust;
}
