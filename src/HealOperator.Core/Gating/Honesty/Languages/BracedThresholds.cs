using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Numbers that tests of Go, C#, Java, Kotlin and Rust demand: tolerances and precision of assertions.</summary>
internal static class BracedThresholds
{
    private const string Value = @"[^,()\n]+(?:\([^()\n]*\))?[^,()\n]*";

    /// <summary>One check for tolerances, one for precision.</summary>
    public static IReadOnlyList<IChangeCheck> Checks { get; } =
    [
        new ThresholdCheck([Language.Go, Language.CSharp, Language.Java, Language.Kotlin, Language.Rust],
        [
            Tolerance($@"\b(?:InDelta|InEpsilon|WithinDuration)f?\(\s*\w+\s*,\s*{Value},\s*{Value},\s*{Threshold.Number}"),
            Tolerance($@"\bassertEquals\(\s*{Value},\s*{Value},\s*{Threshold.Number}[fFdD]?\s*[,)]"),
            Tolerance($@"\b(?:BeApproximately|BeCloseTo|closeTo|ShouldBe)\(\s*{Value},\s*{Threshold.Number}"),
            Tolerance($@"\b(?:Within|within|offset|withPercentage|plusOrMinus|byLessThan)\(\s*{Threshold.Number}"),
            Tolerance($@"\.abs\(\)\s*<=?\s*{Threshold.Number}|\bepsilon\s*=\s*{Threshold.Number}|\bmax_relative\s*=\s*{Threshold.Number}"),
            Tolerance($@"\b(?:Math\.Abs|math\.Abs|Math\.abs|abs)\([^\n]*\)\s*[<>]=?\s*{Threshold.Number}"),
        ]),
        new ThresholdCheck([Language.CSharp],
        [
            new("precision-lowered", ChangeRule.WeakenAssertion, $@"\bAssert\.Equal\(\s*{Value},\s*{Value},\s*(?:precision:\s*)?{Threshold.Number}\s*[,)]", "The number of digits that are compared"),
        ]),
    ];

    private static Threshold Tolerance(string expression) => new("tolerance-raised", ChangeRule.WeakenAssertion, expression, "The tolerance") { HigherIsWeaker = true, CountsWhenRemoved = false };
}
