using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Numbers that tests and builds of Go, C#, Java, Kotlin and Rust demand: tolerances of assertions, and coverage (jacoco, coverlet, kover, go-test-coverage, tarpaulin, llvm-cov).</summary>
internal static class BracedThresholds
{
    private const string Number = @"(?<value>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)";

    private const string Value = @"[^,()\n]+(?:\([^()\n]*\))?[^,()\n]*";

    /// <summary>One check for tolerances, one for precision, one for coverage.</summary>
    public static IReadOnlyList<IChangeCheck> Checks { get; } =
    [
        new ThresholdCheck([Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust],
        [
            Tolerance($@"\b(?:InDelta|InEpsilon|WithinDuration)f?\(\s*\w+\s*,\s*{Value},\s*{Value},\s*{Number}"),
            Tolerance($@"\bassertEquals\(\s*{Value},\s*{Value},\s*{Number}[fFdD]?\s*[,)]"),
            Tolerance($@"\b(?:BeApproximately|BeCloseTo|closeTo|ShouldBe)\(\s*{Value},\s*{Number}"),
            Tolerance($@"\b(?:Within|within|offset|withPercentage|plusOrMinus|byLessThan)\(\s*{Number}"),
            Tolerance($@"\.abs\(\)\s*<=?\s*{Number}|\bepsilon\s*=\s*{Number}|\bmax_relative\s*=\s*{Number}"),
            Tolerance($@"\b(?:Math\.Abs|math\.Abs|Math\.abs|abs)\([^\n]*\)\s*[<>]=?\s*{Number}"),
        ]),
        new ThresholdCheck([Language.CSharp],
        [
            new("precision-lowered", ChangeRule.WeakenAssertion, $@"\bAssert\.Equal\(\s*{Value},\s*{Value},\s*(?:precision:\s*)?{Number}\s*[,)]", "The number of digits that are compared"),
        ]),
        new ThresholdCheck([],
        [
            new("examples-lowered", ChangeRule.WeakenAssertion, $@"\b(?:max_examples|with_cases|numRuns|tries|MaxTest|MaxCount|maxTests|QUICKCHECK_TESTS|PROPTEST_CASES|sampleSize|minSuccessfulTests)\s*[:=(]\s*{Number}", "The number of examples that are tried") { Certain = false, CountsWhenRemoved = false },
            Coverage($@"<minimum>\s*{Number}\s*%?\s*<"),
            Coverage($@"<(?:Threshold|MinimumCoverage|CoverageThreshold)>\s*{Number}"),
            Coverage($@"\bminimum(?:Value)?\s*(?:=|\.set\(|\s)\s*""?{Number}") with { Files = static path => path.Contains(".gradle", StringComparison.Ordinal) },
            Coverage($@"\b(?:min(?:Bound|Value)|minBound)\s*(?:\(|=)\s*{Number}") with { Files = static path => path.Contains(".gradle", StringComparison.Ordinal) },
            Coverage($@"\bcover\w*[-_\w]*\.\w+[^\n]*\s{Number}\s*$") with { Certain = false },
            Coverage($@"(?:--?)?\b(?:fail-under(?:-\w+)?|fail_under|min-coverage|minimum-coverage|coverage-threshold|threshold-total)[=: ]+{Number}"),
            Coverage($@"/p:Threshold=\\?""?{Number}|--threshold\s+{Number}"),
            Coverage($@"^\s*(?:file|package|total)\s*:\s*{Number}\s*$") with { Files = static path => path.Contains("testcoverage", StringComparison.OrdinalIgnoreCase) },
        ]),
    ];

    private static Threshold Tolerance(string expression) => new("tolerance-raised", ChangeRule.WeakenAssertion, expression, "The tolerance") { HigherIsWeaker = true, CountsWhenRemoved = false };

    private static Threshold Coverage(string expression) => new("coverage-lowered", ChangeRule.LowerThreshold, expression, "The demanded coverage");
}
