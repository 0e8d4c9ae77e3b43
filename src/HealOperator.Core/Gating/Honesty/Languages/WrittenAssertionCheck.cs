using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Assertions and skips in languages whose tests are not told one by one: bats, Spock, RSpec, minitest, PHPUnit, Elixir, Scala, Swift.</summary>
internal sealed class WrittenAssertionCheck() : PatternCheck([Language.Shell, Language.Groovy, Language.Other],
[
    new("test-skipped", ChangeRule.SkipTest, @"^\s*(?:skip|pending|xit|xdescribe|xcontext|xspecify|xscenario|fit|fdescribe|fcontext)\b|\bmarkTest(?:Skipped|Incomplete)\(|@tag\s+:?skip|\bXCTSkip\w*\(|\.disabled\(|^\s*@(?:Ignore|PendingFeature|IgnoreIf|Requires)\b|^\s*ignore\(|#\[(?:Group|DoesNotPerformAssertions)", "The test is skipped.") { Files = PatternFiles.Tests, Certain = false },
    new("assertion-changed", ChangeRule.WeakenAssertion, @"^\s*\[\[?\s[^\n]*\]\]?\s*$|^\s*(?:assert|refute)\w*[ (!][^\n]*|\bexpect\b[^\n]*\.(?:to|not_to|to_not)\b[^\n]*|\$this->assert\w*\([^\n]*|\bXCTAssert\w*\([^\n]*|\bshould\s+(?:be|equal|===)[^\n]*|\bmust_\w+[^\n]*", "What the test asserts is changed.") { View = SourceView.Plain, Files = PatternFiles.Tests, Removed = true, Certain = false, Edits = PatternEdits.Counted },
    new("assertion-changed", ChangeRule.WeakenAssertion, @"^\s*(?:thrown\([^\n]*|notThrown\([^\n]*|[0-9_*]+\s*\*\s*\w+\.[^\n]*|[^=\n{}]+[^=!<>\n]==[^=\n]+)$", "What the spec asserts is changed.") { View = SourceView.Plain, Files = PatternFiles.Tests, Removed = true, Certain = false, Edits = PatternEdits.Counted, Paths = static path => path.EndsWith(".groovy", StringComparison.Ordinal) },
]);
