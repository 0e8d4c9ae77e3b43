using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Python;

/// <summary>Numbers in Python tests that say how near is near enough.</summary>
internal static class PythonTolerance
{
    /// <summary>The check of them.</summary>
    public static IChangeCheck Check { get; } = new ThresholdCheck([Language.Python],
    [
        new("tolerance-raised", ChangeRule.WeakenAssertion, @"\b(rel|abs|rtol|atol|delta|tolerance|tol|eps|epsilon|rel_tol|abs_tol|EPSILON|TOLERANCE)[ \t]*=[ \t]*(?<value>[0-9][0-9.]*(e[-+]?[0-9]+)?)", "The tolerance") { HigherIsWeaker = true, CountsWhenRemoved = false, Files = TestPaths.IsTest },
        new("tolerance-raised", ChangeRule.WeakenAssertion, @"\b(places|decimal|significant)[ \t]*=[ \t]*(?<value>[0-9]+)", "The number of digits that count") { CountsWhenRemoved = false, Files = TestPaths.IsTest },
        new("timeout-raised", ChangeRule.WeakenAssertion, @"@[ \t]*pytest\.mark\.timeout\([ \t]*(?<value>[0-9.]+)", "The time that the test may take") { HigherIsWeaker = true, Certain = false, Files = TestPaths.IsTest },
    ]);
}
