using HealOperator.Core.Gating.Honesty.Languages.Ci;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Numbers that a test runner is given: the time that a test may take, how often it is repeated, how many examples it tries, how many failures are allowed.</summary>
internal static class RunnerThresholds
{
    private static readonly SafeRegex Runner = SafeRegex.OfWhole(@"(^|/)(pytest\.ini|pyproject\.toml|tox\.ini|setup\.cfg|package\.json|[^/]*(playwright|jest|vitest|cypress|karma|wdio|mocharc|nextest)[^/]*|[^/]*\.runsettings|Jenkinsfile|Makefile)$");

    /// <summary>The check of them.</summary>
    public static IChangeCheck Check { get; } = new ThresholdCheck([],
    [
        More("timeout-raised", ChangeRule.WeakenAssertion, @"(?i)\b\w*timeout[\w-]*[""']?[ \t]*(?:[:=(]|Minutes\(|Seconds\()[ \t]*(?<value>[0-9]+)", "The time that is allowed") with { Factor = 3, Certain = false, Files = path => TestPaths.IsTest(path) || CiPipelineCheck.IsPipeline(path) || Runner.IsMatch(path) },
        More("failures-allowed", ChangeRule.LowerThreshold, @"--(maxfail-allowed|fail-max|max-failures)[ =](?<value>[0-9]+)", "The number of failures that are allowed"),
        More("retries-raised", ChangeRule.SwallowFailure, @"(?i)(--reruns|--retries|--retry|\bretries\b[""']?[ \t]*:|\bretry[ \t]*:|\bretryTimes\()[ =]*(?<value>[0-9]+)", "The number of times that a failed test is repeated") with { Certain = false },
        new("examples-lowered", ChangeRule.WeakenAssertion, $@"\b(?:max_examples|with_cases|numRuns|tries|MaxTest|MaxCount|maxTests|QUICKCHECK_TESTS|PROPTEST_CASES|sampleSize|minSuccessfulTests)\s*[:=(]\s*{Threshold.Number}", "The number of examples that are tried") { Certain = false, CountsWhenRemoved = false },
    ]);

    private static Threshold More(string code, ChangeRule rule, string expression, string what) =>
        new(code, rule, expression, what) { HigherIsWeaker = true, CountsWhenRemoved = false, Files = static path => !CoverageThresholds.IsProse(path) };
}
