using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.CSharp;

/// <summary>Tests that no longer run: xunit (Skip), NUnit (Ignore, Explicit, Inconclusive), MSTest (Ignore, Inconclusive), TUnit (Skip), and code that the preprocessor takes out.</summary>
internal sealed class CSharpSkipCheck() : PatternCheck([Language.CSharp], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("csharp-test-skipped", ChangeRule.SkipTest, @"\[[^\[\]]*\bSkip(?:When|Unless|Type)?\s*=[^\[\]]*\]", "The attribute skips the test."),
        new("csharp-test-ignored", ChangeRule.SkipTest, @"(?:\[|\[[^\[\]\n]*,)\s*(?:\w+\.)*(?:Ignore|Explicit|Skip|SkipOnCI|Inconclusive)(?:Attribute)?\s*[\](,]", "The attribute takes the test out of the run.")
        {
            Files = PatternFiles.Tests,
        },
        new("csharp-test-platform", ChangeRule.SkipTest, @"\[[^\[\]\n]*\b(?:Platform\s*\(|OSCondition|SkippableFact|ConditionalFact|ConditionalTheory|RunOn\w*|NonParallelizableIgnore)", "The attribute may take the test out of the run.") { Certain = false, Files = PatternFiles.Tests },
        new("csharp-test-skipped", ChangeRule.SkipTest, @"\bAssert\.(?:Ignore|Inconclusive|Skip|SkipWhen|SkipUnless)\s*\(|\bAssume\.That\s*\(|\bSkip\.(?:If|IfNot|Unless|When|Test)\s*\(|\bthrow\s+new\s+(?:IgnoreException|InconclusiveException|SkipException|AssertInconclusiveException)\b", "The test gives up before it has shown anything."),
        new("csharp-assert-pass", ChangeRule.WeakenAssertion, @"\bAssert\.Pass\s*\(|\bthrow\s+new\s+SuccessException\b", "The test succeeds before it has shown anything."),
        new("csharp-test-condition", ChangeRule.SkipTest, @"\bif\s*\([^\n]*(?:\bEnvironment\.|\bOperatingSystem\.|\bRuntimeInformation\.)[^\n]*\)\s*(?:\{\s*)?return\b", "The test leaves early, depending on where it runs.") { Files = PatternFiles.Tests },
        new("csharp-test-attribute-removed", ChangeRule.SkipTest, @"^\s*\[(?:Fact|Theory|Test|TestMethod|TestCase|DataTestMethod|Property)\b[^\n]*", "An attribute that makes a method a test is taken away.") { Removed = true, Certain = false },
        new("csharp-test-class-hidden", ChangeRule.SkipTest, @"^\s*(?:\w+\s+)*(?:abstract|internal|private|file)\s+(?:\w+\s+)*class\s+\w*(?:Tests?|Specs?|Should|Facts)\b", "No runner takes the tests of this class.") { Files = PatternFiles.Tests, Certain = false },
        new("csharp-assertion-conditional", ChangeRule.WeakenAssertion, @"\[(?:\w+\.)*Conditional\s*\(", "The call is left out unless a symbol is defined.") { Files = PatternFiles.Tests, Certain = false },
        new("csharp-test-not-awaited", ChangeRule.WeakenAssertion, @"^\s*(?:public\s+)?async\s+void\s+\w+", "Nobody waits for the test: its failure comes too late.") { Files = PatternFiles.Tests, Certain = false },
        new("csharp-preprocessor", ChangeRule.SkipTest, @"^\s*#\s*if\s+(?:false|0|NEVER|DISABLED|SKIP\w*|TODO)\b", "The preprocessor takes code out of the build."),
        new("csharp-preprocessor", ChangeRule.SkipTest, @"^\s*#\s*if\s+\S.*$", "The preprocessor may take the test out of the build.") { Files = PatternFiles.Tests, Certain = false },
    ];
}
