using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.CSharp;

/// <summary>Tests of xunit, NUnit, MSTest and TUnit, with their assertions, Fluent Assertions and Shouldly.</summary>
internal sealed class CSharpTests() : BracedDialect(Language.CSharp, Declaration, Calls)
{
    private static readonly SafeRegex Declaration = SafeRegex.Of(
        @"^[ \t]*\[(?:[^\[\]\n]*,\s*)?(?:\w+\.)*\w*(?:Fact|Theory|Test|TestCase|TestCaseSource|TestMethod|DataTestMethod|Property|Benchmark)(?:Attribute)?\s*(?:\([^\[\]]*\))?\s*(?:,[^\[\]\n]*)?\]"
        + @"(?:\s*\[(?:[^\[\]]|\[[^\[\]]*\])*\])*\s*(?:(?:public|private|internal|protected|static|async|virtual|override|sealed|new|unsafe)\s+)+[\w<>\[\]?.,]+(?:\s*<[^()\n]*>)?\s+(?<name>\w+)\s*[(<]");

    private const string Broad = "(?:System\\.)?(?:Exception|SystemException|ApplicationException|AggregateException)";

    private static readonly AssertionReader Calls = new(
        SafeRegex.Of(@"\b(?<name>(?:Assert|CollectionAssert|StringAssert|ClassicAssert|Xunit\.Assert|Verify)\.\w+(?:<[^()\n;]*>)?|ExpectedException|Should(?:\w+(?:<[^()\n;]*>)?)?)\s*\("),
        [
            new(@"ExpectedException", AssertionStrength.Exact) { Counts = 1, NamesFailure = true },
            new(@".*\.(?:ThrowsAny(?:Async)?|Catch(?:Async)?|CatchAsync)(?:<.*>)?", AssertionStrength.Loose) { Counts = 1, NamesFailure = true },
            new(@".*\.Throws\w*(?:<.*>)?|ShouldThrow\w*(?:<.*>)?", AssertionStrength.Exact) { Counts = 1, NamesFailure = true },
            new(@".*\.(?:True|False|IsTrue|IsFalse)", AssertionStrength.Presence) { Counts = 1, IsCondition = true },
            new(@".*\.(?:Equal|AreEqual|StrictEqual|Same|AreSame|Equivalent|AreEquivalent|EquivalentTo)", AssertionStrength.Exact) { Counts = 2, IsComparison = true },
            new(@".*\.(?:Single|Empty|Null|IsNull|IsEmpty|Collection|HasCount|IsType|IsExactInstanceOf|Multiple|Raises\w*|PropertyChanged\w*)(?:<.*>)?", AssertionStrength.Exact) { Counts = 2 },
            new(@".*\.That", AssertionStrength.Presence) { Counts = 2 },
            new(@".*\.(?:NotNull|IsNotNull|NotEmpty|IsNotEmpty|DoesNotThrow\w*)", AssertionStrength.Presence) { Counts = 1 },
            new(@".*\.(?:Fail|Pass|Ignore|Inconclusive|Skip\w*|Warn|ReferenceEquals|Equals|ReplaceNullChars)", AssertionStrength.Presence) { Counts = 1 },
            new(@"ShouldBe|ShouldBeEquivalentTo|ShouldBeSameAs|ShouldBeEmpty|ShouldBeNull|ShouldHaveSingleItem|ShouldBeOfType(?:<.*>)?|ShouldBeTrue|ShouldBeFalse", AssertionStrength.Exact) { Counts = 1 },
            new(@"ShouldNotBeNull|ShouldNotBeEmpty|ShouldNotThrow\w*", AssertionStrength.Presence) { Counts = 1 },
            new(@".*", AssertionStrength.Loose),
        ],
        [
            (SafeRegex.Of(@"\.Within\("), AssertionStrength.Loose),
            (SafeRegex.Of(@"\b(?:Be|BeEquivalentTo|Equal|HaveCount|ContainSingle|BeNull|BeEmpty|BeTrue|BeFalse|ThrowExactly(?:Async)?(?:<.*>)?)\(|\b(?:EqualTo|EquivalentTo|SameAs|TypeOf)\b|\b(?:Is|Has|Throws)\.(?:Null|Empty|True|False|Zero)\b|\bExactly\("), AssertionStrength.Exact),
            (SafeRegex.Of($@"\bNotBeNull\(|\bNotBeEmpty\(|\bNotThrow\w*\(|\bNot\.(?:Null|Empty)\b|\bThrows\.(?:Exception|Nothing)\b|\bThrow(?:Async)?<{Broad}>|\bInstanceOf<{Broad}>"), AssertionStrength.Presence),
            (SafeRegex.Of(@"\.\w+\(|\b(?:Is|Has|Does|Throws)\."), AssertionStrength.Loose),
        ]);
}
