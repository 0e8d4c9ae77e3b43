using System.Text.RegularExpressions;
using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Go;

/// <summary>Tests of package <c>testing</c>, with failing calls under a condition, testify and gomega.</summary>
internal sealed class GoTests() : BracedDialect(Language.Go, Declaration, Calls)
{
    private static readonly SafeRegex Declaration = SafeRegex.Of(@"^func\s+(?:\(\s*\w*\s*\*?\w+\s*\)\s*)?(?<name>(?:Test|Fuzz|Example|Benchmark)(?:[A-Z0-9_]\w*)?)\s*\(");

    private static readonly SafeRegex Condition = SafeRegex.Of(@"\bif\s+(?<condition>[^{}\n]*)\{[^{}]*?\b(?:t|b|f|tb|tt|c|T\(\))\.(?:Error|Errorf|Fatal|Fatalf|Fail|FailNow)\s*\(");

    private static readonly AssertionReader Calls = new(
        SafeRegex.Of(@"\b(?<name>\w+\.(?:Require|Assert)\(\)\.\w+|(?:assert|require|is|a|r|s|suite|must)\.\w+|Expect|Eventually|Consistently|Ω)\s*\("),
        [
            new(@".*\.(?:True|Truef|False|Falsef|Condition|Conditionf)", AssertionStrength.Presence) { Leading = 1, Counts = 1, IsCondition = true },
            new(@".*\.(?:Equal|Equalf|EqualValues|EqualValuesf|EqualExportedValues|Exactly|JSONEq|YAMLEq|Same|Samef|ElementsMatch)", AssertionStrength.Exact) { Leading = 1, IsComparison = true },
            new(@".*\.(?:Len|Lenf|ErrorIs|ErrorIsf|ErrorAs|ErrorAsf|EqualError|EqualErrorf|PanicsWithError|PanicsWithValue|Empty|Nil|Nilf|NoError|NoErrorf|Zero)", AssertionStrength.Exact) { Leading = 1 },
            new(@".*\.(?:InDelta|InDeltaf|InEpsilon|InEpsilonf|InDeltaSlice|WithinDuration)", AssertionStrength.Loose) { Leading = 1, Counts = 3, Tolerance = 2 },
            new(@".*\.(?:Contains|Containsf|ErrorContains|Subset|Regexp|Greater|GreaterOrEqual|Less|LessOrEqual|IsType|Implements|NotEqual|NotContains|Positive|WithinRange|Panics|HTTP\w+|Eventually)", AssertionStrength.Loose) { Leading = 1 },
            new(@".*\.(?:NotNil|NotNilf|NotEmpty|NotEmptyf|NotZero|Error|Errorf|NotPanics)", AssertionStrength.Presence) { Leading = 1, Counts = 1 },
            new(@"Expect|Eventually|Consistently|Ω", AssertionStrength.Loose) { Counts = 1 },
        ],
        [
            (SafeRegex.Of(@"\b(?:Equal|BeEquivalentTo|BeIdenticalTo|MatchError|HaveLen|ConsistOf|MatchJSON|BeNil|BeEmpty|Succeed|BeZero)\("), AssertionStrength.Exact),
            (SafeRegex.Of(@"\b(?:BeTrue|BeFalse|HaveOccurred|Panic)\(|\bNot(?:To)?\(Be(?:Nil|Empty)\("), AssertionStrength.Presence),
        ]);

    /// <inheritdoc />
    public override IEnumerable<Assertion> Assertions(SourceText text) => base.Assertions(text).Concat(Conditions(text));

    private static IEnumerable<Assertion> Conditions(SourceText text)
    {
        foreach (Match match in Condition.Matches(text.Code))
        {
            var condition = match.Groups["condition"];
            yield return new Assertion(text.NumberAt(match.Index), Likeness.Squeeze(text.Plain.Substring(condition.Index, condition.Length)), StrengthOf(condition.Value)) { FailsWhenTrue = true };
        }
    }

    private static AssertionStrength StrengthOf(string condition) =>
        condition.Trim() is "false" or "1 == 0" || condition.Contains("false &&", StringComparison.Ordinal) || condition.Contains("&& false", StringComparison.Ordinal) ? AssertionStrength.Vacuous
        : condition.Contains("== nil", StringComparison.Ordinal) || condition.Contains("== 0", StringComparison.Ordinal) ? AssertionStrength.Presence
        : condition.Contains("!=", StringComparison.Ordinal) || condition.Contains("Is(", StringComparison.Ordinal) || condition.Contains("Equal(", StringComparison.Ordinal) || condition.Contains("Diff(", StringComparison.Ordinal) ? AssertionStrength.Exact
        : AssertionStrength.Loose;
}
