using HealOperator.Core.Gating.Honesty.Files;
using HealOperator.Core.Gating.Honesty.Languages.Ci;
using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Numbers in settings and commands that say how much coverage, or what score, is demanded, whatever the tool.</summary>
internal static class CoverageThresholds
{
    private static readonly string[] Prose = [".md", ".rst", ".txt", ".adoc"];

    private static readonly SafeRegex Runner = SafeRegex.OfWhole(@"(^|/)(pytest\.ini|pyproject\.toml|tox\.ini|setup\.cfg|package\.json|[^/]*(playwright|jest|vitest|cypress|karma|wdio|mocharc|nextest)[^/]*|[^/]*\.runsettings|Jenkinsfile|Makefile)$");

    /// <summary>The check of them.</summary>
    public static IChangeCheck Check { get; } = new ThresholdCheck([],
    [
        Of("coverage-lowered", @"(?i)\b(fail[-_]under|cov[-_]fail[-_]under|coverage[-_]?(threshold|minimum|min|limit)|min(imum)?[-_]?coverage|check-coverage[ \t]+--lines)\b[""']?[ \t]*[=: \t][ \t]*[""']?(?<value>[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
        Of("coverage-lowered", @"^[ \t]*[""']?(branches|functions|lines|statements)[""']?[ \t]*:[ \t]*(?<value>-?[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
        Of("coverage-lowered", @"[{,][ \t]*[""']?(branches|functions|lines|statements)[""']?[ \t]*:[ \t]*(?<value>-?[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
    Of("timeout-raised", @"(?i)\b\w*timeout[\w-]*[""']?[ \t]*(?:[:=(]|Minutes\(|Seconds\()[ \t]*(?<value>[0-9]+)", "The time that is allowed") with { HigherIsWeaker = true, Factor = 3, Certain = false, Rule = ChangeRule.WeakenAssertion, CountsWhenRemoved = false, Files = path => TestFiles.IsTest(path) || CiPipelineCheck.IsPipeline(path) || Runner.IsMatch(path) },
    Of("coverage-lowered", @"--(branches|functions|lines|statements)[ =](?<value>[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
        Of("coverage-lowered", @"^[ \t]*(target)[ \t]*:[ \t]*(?<value>[0-9]+(\.[0-9]+)?)[ \t]*%?", "The coverage that is demanded") with { CountsWhenRemoved = false },
        Of("coverage-lowered", @"^[ \t]*(threshold)[ \t]*:[ \t]*(?<value>[0-9]+(\.[0-9]+)?)[ \t]*%", "The fall of coverage that is allowed") with { HigherIsWeaker = true, CountsWhenRemoved = false },
        Of("score-lowered", @"(?i)\b(fail[-_]on[-_]score|--fail-under|min[-_]?score|minimum[-_]?score|mutation[-_]?threshold|break)[ \t""']*[=: ][ \t]*(?<value>[0-9]+(\.[0-9]+)?)", "The score that is demanded") with { CountsWhenRemoved = false },
        Of("warnings-allowed", @"--max-warnings[ =](?<value>-?[0-9]+)", "The number of warnings that are allowed") with { HigherIsWeaker = true, Rule = ChangeRule.SilenceLinter },
        Of("failures-allowed", @"--(maxfail-allowed|fail-max|max-failures)[ =](?<value>[0-9]+)", "The number of failures that are allowed") with { HigherIsWeaker = true, CountsWhenRemoved = false },
        Of("complexity-raised", @"(?i)^[ \t]*[""']?max[-_](complexity|line[-_]length|args|branches|returns|statements)[""']?[ \t]*[=:][ \t]*(?<value>[0-9]+)", "The limit of the linter") with { HigherIsWeaker = true, Certain = false, Rule = ChangeRule.SilenceLinter },
        Of("retries-raised", @"(?i)(--reruns|--retries|--retry|\bretries\b[""']?[ \t]*:|\bretry[ \t]*:|\bretryTimes\()[ =]*(?<value>[0-9]+)", "The number of times that a failed test is repeated") with { HigherIsWeaker = true, Certain = false, Rule = ChangeRule.SwallowFailure, CountsWhenRemoved = false },
    ]);

    private static Threshold Of(string code, string expression, string what) => new(code, ChangeRule.LowerThreshold, expression, what) { Files = path => !Prose.Any(path.EndsWith) };
}
