using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Jvm;

/// <summary>Tests that no longer run: JUnit 5 (Disabled and its conditions, Assumptions), JUnit 4 (Ignore, Assume), TestNG (enabled, SkipException), Spock, Kotest.</summary>
internal sealed class JvmSkipCheck() : PatternCheck([Language.Java, Language.Kotlin, Language.Groovy], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("jvm-test-disabled", ChangeRule.SkipTest, @"@(?:\w+\.)*(?:Disabled|Ignore|Ignored|DisabledTest|PendingFeature|Pending|NotYetImplemented|KnownIssue)\b", "The annotation takes the test out of the run."),
        new("jvm-test-conditional", ChangeRule.SkipTest, @"@(?:\w+\.)*(?:(?:Disabled|Enabled)(?:On|For|If|In)\w+|IgnoreIf|Requires|IgnoreRest|EnabledCondition|EnabledIf|DisabledIf|IfProfileValue)\b", "The annotation takes the test out of some runs."),
        new("jvm-test-disabled", ChangeRule.SkipTest, @"@Test\s*\([^()]*\benabled\s*=\s*false", "The annotation takes the test out of the run."),
        new("jvm-assumption", ChangeRule.SkipTest, @"\b(?:assumeTrue|assumeFalse|assumingThat|assumeThat|assumeNoException|assumeNotNull)\s*\(|\bAssum(?:e|ptions)\.\w+\s*\(", "An assumption that does not hold skips the test in silence."),
        new("jvm-test-skipped", ChangeRule.SkipTest, @"\bthrow\s+(?:new\s+)?(?:\w+\.)*(?:SkipException|TestAbortedException|AssumptionViolatedException|TestSkippedException)\b", "The test is skipped."),
        new("kotest-disabled", ChangeRule.SkipTest, @"^\s*""!|\.config\s*\([^()]*\benabled(?:If|OrReasonIf)?\s*=|^\s*x(?:test|should|describe|context|it|given|When|Then|feature|scenario|expect)\s*\(", "The spec does not run.") { View = SourceView.Plain, Files = PatternFiles.Tests },
        new("test-tries-until-green", ChangeRule.SkipTest, @"@Test\s*\([^()]*\b(?:successPercentage|invocationCount|retryAnalyzer)\s*=", "The test may fail now and then.") { Certain = false },
        new("jvm-soft-assertions", ChangeRule.WeakenAssertion, @"\bSoftAssert(?:ions)?\(\)|\bAssertionErrors\b", "What is asserted softly is never told.") { Files = PatternFiles.Tests, Certain = false, UnlessAfter = "assertAll|SoftAssertionsExtension|assertSoftly" },
        new("kotest-expectation-changed", ChangeRule.WeakenAssertion, @"\bshould(?:Be|NotBe|Contain\w*|Throw\w*|Have\w*|StartWith|EndWith|Match\w*|BeIn\w*|BeInstanceOf)\b[^\n]*", "What the spec expects is changed.") { View = SourceView.Plain, Files = PatternFiles.Tests, Removed = true, ByMatch = true, Certain = false, Edits = PatternEdits.Counted },
        new("jvm-test-private", ChangeRule.SkipTest, @"@(?:Test|ParameterizedTest|RepeatedTest)\b(?:\s*\([^()]*\))?\s*(?:private|static)\s", "The runner does not take such a method.") { Files = PatternFiles.Tests, Certain = false },
        new("jvm-assertions-caught", ChangeRule.WeakenAssertion, @"\bcatch\s*\(\s*(?:final\s+)?(?:\w+\s*:\s*)?(?:AssertionError|AssertionFailedError|Throwable|Error)\b", "What the assertions say is caught.") { Files = PatternFiles.Tests },
    ];
}
