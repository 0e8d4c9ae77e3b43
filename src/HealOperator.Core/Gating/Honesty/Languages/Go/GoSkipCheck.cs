using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Go;

/// <summary>
/// Tests that Go no longer runs: package <c>testing</c> (Skip, Skipf, SkipNow), build constraints (<c>go help buildconstraint</c>), and
/// Ginkgo's pending and focused specs.
/// </summary>
internal sealed class GoSkipCheck() : PatternCheck([Language.Go], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        // The receiver is the test by custom short or named so; other things skip too.
        new("go-test-skipped", ChangeRule.SkipTest, @"(?:\b(?:[A-Za-z]{1,2}|tst|test\w*|\w+T)|\bT\(\))\.Skip\s*\(|\.Skip(?:f|Now)\s*\(", "The test is skipped."),
        new("go-test-skipped", ChangeRule.SkipTest, @"^\s*Skip\s*\(", "The spec is skipped.") { Files = PatternFiles.Tests },
        new("ginkgo-pending", ChangeRule.SkipTest, @"^\s*(?:[XP](?:It|Describe|Context|When|Specify|Entry|DescribeTable|DescribeTableSubtree)\s*\(|Pending\b)", "The spec is pending and does not run."),
        new("ginkgo-focused", ChangeRule.SkipTest, @"^\s*F(?:It|Describe|Context|When|Specify|Entry|DescribeTable)\s*\(", "Only the focused spec runs, all others do not."),
        new("go-build-constraint", ChangeRule.SkipTest, @"^//(?:go:build|\s*\+build)\s.*\b(?:ignore|never|none|skip|skipped|disabled?|todo|broken)\b.*$", "A build constraint takes the file out of the build.") { View = SourceView.Comment },
        new("go-build-constraint", ChangeRule.SkipTest, @"^//(?:go:build|\s*\+build)\s.+$", "A build constraint may take the test out of the build.") { View = SourceView.Comment, Files = PatternFiles.Tests, Certain = false },
        new("go-short-mode", ChangeRule.SkipTest, @"\btesting\.Short\(\)", "The test depends on the short mode.") { Files = PatternFiles.Tests, Certain = false },
        new("go-test-of-nobody", ChangeRule.WeakenAssertion, @"&testing\.T\{|\bnew\(testing\.T\)", "What is asserted fails no test.") { Files = PatternFiles.Tests, Certain = false },
        new("go-main-exits-zero", ChangeRule.SwallowFailure, @"^\s*m\.Run\(\)\s*$|^\s*_\s*=\s*m\.Run\(\)", "What the tests said is thrown away.") { Files = PatternFiles.Tests, Certain = false },
        new("go-main-exits-zero", ChangeRule.SwallowFailure, @"\bos\.Exit\(\s*0\s*\)", "The process reports success whatever the tests said.") { Files = PatternFiles.Tests },
    ];
}
