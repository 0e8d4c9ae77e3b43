using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Finds tests that run over nothing, or that bend what they expect while they run.</summary>
internal sealed class EmptyRunCheck() : PatternCheck([Language.Python, Language.JavaScript, Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust],
[
    new("loop-of-nothing", ChangeRule.WeakenAssertion, @"\[\s*(?:0\s*)?:\s*0\s*\]|\.(?:slice|subList|islice)\(\s*(?:\w+\s*,\s*)?0\s*,?\s*0?\s*\)|\.(?:Take|take|limit|first|head)\(\s*0\s*\)|\.(?:filter|Where|where|retain)\(\s*(?:\(\s*\w*\s*\)|\w+|\|\s*&?\w+\s*\|)\s*(?:=>|->)?\s*false\s*\)|\bEnumerable\.Empty<|\bfor\b[^\n]*\bin\b\s*(?:\(\s*\)|\[\s*\]|0\s*\.\.\s*0|0\s+until\s+0|range\(\s*(?:0\s*,\s*)?0\s*\))|\bfor\b[^\n;{]*;[^\n;]*<\s*0\s*;|\bwhile\b[ \t(]*(?:False|false)\b|\bfor\b[^\n]*:\s*(?:List\.of\(\)|emptyList\(\)|Collections\.emptyList\(\)|new\s+\w+\[0\])", "The test runs over nothing.") { Files = PatternFiles.Tests, Certain = false },
    new("expectation-computed", ChangeRule.WeakenAssertion, @"^\s*\w+\.(?:want|expected|exp|output|expect)\w*\b[^=\n(]*=\s*[^=\n][^\n]*\(", "What is expected is taken from what the code does.") { Files = PatternFiles.Tests, Certain = false },
    new("expectation-changed", ChangeRule.WeakenAssertion, @"^\s*(?:[\w<>\[\],?]+\s+)*(?:expected|want|wanted|golden|exp)(?:[A-Z_]\w*)?\s*(?::[^=\n]*)?:?=\s*[^=\n][^\n]*", "What the test expects is changed.") { Files = PatternFiles.Tests, View = SourceView.Plain, Removed = true, Certain = false, Edits = PatternEdits.Counted },
    new("test-data-changed", ChangeRule.DeleteTest, @"\bfor\b[^\n]*\b(?:in|of)\b\s*[\[(][^\n]*|\bfor\b[^\n]*:=\s*range\s*\[\][^\n]*|\bparametrize\s*\([^\n]*|\b(?:each|values|ValueSource|cases?)\s*\(\s*\[[^\n]*", "Cases of the test are taken away or changed.") { Files = PatternFiles.Tests, View = SourceView.Plain, Removed = true, Certain = false, Edits = PatternEdits.Shrinking },
    new("test-tries-until-green", ChangeRule.SkipTest, @"\b(?:RepeatedIfExceptions|RetryingTest|RetryFact|RetryTheory|Retry\(|RetryAnalyzer|retryAnalyzer|FlakyTest|@Flaky|Flaky\(|flaky_test|retry_test)\b?", "The test is repeated until it passes.") { Files = PatternFiles.Tests, Certain = false },
]);
