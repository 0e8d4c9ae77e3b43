using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.JavaScript;

/// <summary>Finds tests that a JavaScript test runner is told not to run, or to run alone.</summary>
internal sealed class JsSkipCheck() : PatternCheck([Language.JavaScript],
[
    new("test-skipped", ChangeRule.SkipTest, @"\b((it|test|describe|suite|context|specify|Scenario)[ \t]*\.[ \t]*(skip|todo|fixme|failing|fails|fail)|xit|xtest|xdescribe|xcontext|xspecify|test\.describe\.(skip|fixme)|(it|test|describe)\.(concurrent|sequential)\.skip)\b[ \t]*([(.`;,)]|$)", "The test is skipped, or its failure is expected.") { Where = static (match, _) => !match.EndsWith('.') || match.Contains("skip", StringComparison.Ordinal) },
    new("test-skipped-if", ChangeRule.SkipTest, @"\b(it|test|describe)\.(skipIf|runIf)\b|\b(this|ctx|context|t|test\.info\(\))\.skip\(|\bpending\(", "The test is skipped under a condition.") { Certain = false, Files = PatternFiles.Tests },
    new("test-skipped", ChangeRule.SkipTest, @"\b(it|test|describe|suite)\([^\n]*\{[^}\n]*\b(skip|todo|only)[ \t]*:[ \t]*(true|['""])", "The test is skipped, or runs alone.") { View = SourceView.Plain },
    new("test-focused", ChangeRule.SkipTest, @"\b(it|test|describe|suite|context)[ \t]*\.[ \t]*only\b|\b(fit|fdescribe|ddescribe|iit)[ \t]*\(", "Only this test runs: all others are left out."),
    new("test-hidden-in-condition", ChangeRule.SkipTest, @"\bif[ \t]*\([ \t]*(false|0|!1|!true)[ \t]*\)|\b(false|0)[ \t]*&&[ \t]*\w", "What follows never runs."),
    new("test-returns-early", ChangeRule.SkipTest, @"(\bit|\btest)[ \t]*\([^\n{]*\{[ \t]*\n?[ \t]*(?<at>return)[ \t]*;?[ \t]*\n[ \t]*[^ \t\n}]", "The test returns before it checks anything."),
    new("assertion-under-condition", ChangeRule.WeakenAssertion, @"\bif[ \t]*\([^\n]*\)[ \t]*\{?\s*(await[ \t]+)?expect[ \t]*\(|[\w)]\?[ \t]*expect[ \t]*\(|&&[ \t]*expect[ \t]*\(", "The assertion counts under a condition only.") { Files = PatternFiles.Tests, Certain = false },
    new("test-returns-early", ChangeRule.SkipTest, @"^[ \t]+if[ \t]*\([^\n]*\)[ \t]*\{?\s*(?<at>return)[ \t]*;", "The test returns, under a condition, before it checks anything.") { Files = PatternFiles.Tests, Certain = false },
    new("test-retried", ChangeRule.SkipTest, @"\bjest\.retryTimes\(|\bthis\.retries\(|\bretries?[ \t]*:[ \t]*[1-9]", "A failed test is repeated until it passes.") { Files = PatternFiles.Tests, Certain = false },
    new("expectation-not-awaited", ChangeRule.WeakenAssertion, @"\bawait[ \t]+expect\b", "The assertion is not awaited any more: its failure comes too late.") { Removed = true, Certain = false },
    new("assertions-counted-less", ChangeRule.WeakenAssertion, @"\bexpect\.(hasAssertions|assertions)[ \t]*\(", "It is not checked any more that assertions run.") { Removed = true, Certain = false },
    new("inline-snapshot-rewritten", ChangeRule.WeakenAssertion, @"\.toMatchInlineSnapshot\([ \t]*`[^`]*`", "The snapshot in the test is rewritten.") { View = SourceView.Raw, Certain = false, Edits = PatternEdits.Counted },
    new("runner-rigged", ChangeRule.SwallowFailure, @"\b(global|globalThis|window)\.(it|test|describe|expect|assert)[ \t]*=[^=]|\bpass[ \t]*:[ \t]*true\b|\bpass[ \t]*=[ \t]*true\b", "What tests are run by, or assert with, is replaced.") { Files = PatternFiles.Tests, Certain = false },
    new("parameters-removed", ChangeRule.DeleteTest, @"\b(it|test|describe)\.each\b", "Cases of the test are taken away.") { Removed = true, Certain = false },
]);
