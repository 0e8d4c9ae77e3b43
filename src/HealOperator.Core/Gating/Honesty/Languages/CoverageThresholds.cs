using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>Numbers in settings and commands that say how much coverage, or what score, is demanded, whatever the tool.</summary>
internal static class CoverageThresholds
{
    private static readonly string[] Prose = [".md", ".rst", ".txt", ".adoc"];

    /// <summary>The check of them.</summary>
    public static IChangeCheck Check { get; } = new ThresholdCheck([],
    [
        Of("coverage-lowered", @"(?i)\b(fail[-_]under|cov[-_]fail[-_]under|coverage[-_]?(threshold|minimum|min|limit)|min(imum)?[-_]?coverage|check-coverage[ \t]+--lines)\b[""']?[ \t]*[=: \t][ \t]*[""']?(?<value>[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
        Of("coverage-lowered", @"^[ \t]*[""']?(branches|functions|lines|statements)[""']?[ \t]*:[ \t]*(?<value>-?[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
        Of("coverage-lowered", @"[{,][ \t]*[""']?(branches|functions|lines|statements)[""']?[ \t]*:[ \t]*(?<value>-?[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
        Of("coverage-lowered", @"--(branches|functions|lines|statements)[ =](?<value>[0-9]+(\.[0-9]+)?)", "The coverage that is demanded"),
        Of("coverage-lowered", @"^[ \t]*(target)[ \t]*:[ \t]*(?<value>[0-9]+(\.[0-9]+)?)[ \t]*%?", "The coverage that is demanded") with { CountsWhenRemoved = false },
        Of("coverage-lowered", @"^[ \t]*(threshold)[ \t]*:[ \t]*(?<value>[0-9]+(\.[0-9]+)?)[ \t]*%", "The fall of coverage that is allowed") with { HigherIsWeaker = true, CountsWhenRemoved = false },
        Of("score-lowered", @"(?i)\b(fail[-_]on[-_]score|--fail-under|min[-_]?score|minimum[-_]?score|mutation[-_]?threshold|break)[ \t""']*[=: ][ \t]*(?<value>[0-9]+(\.[0-9]+)?)", "The score that is demanded") with { CountsWhenRemoved = false },
        Of("warnings-allowed", @"--max-warnings[ =](?<value>-?[0-9]+)", "The number of warnings that are allowed") with { HigherIsWeaker = true, Rule = ChangeRule.SilenceLinter },
        Of("complexity-raised", @"(?i)^[ \t]*[""']?max[-_](complexity|line[-_]length|args|branches|returns|statements)[""']?[ \t]*[=:][ \t]*(?<value>[0-9]+)", "The limit of the linter") with { HigherIsWeaker = true, Certain = false, Rule = ChangeRule.SilenceLinter },
        Coverage($@"<minimum>\s*{Threshold.Number}\s*%?\s*<"),
        Coverage($@"<(?:Threshold|MinimumCoverage|CoverageThreshold)>\s*{Threshold.Number}"),
        Coverage($@"\bminimum(?:Value)?\s*(?:=|\.set\(|\s)\s*""?{Threshold.Number}") with { Files = static path => path.Contains(".gradle", StringComparison.Ordinal) },
        Coverage($@"\b(?:min(?:Bound|Value)|minBound)\s*(?:\(|=)\s*{Threshold.Number}") with { Files = static path => path.Contains(".gradle", StringComparison.Ordinal) },
        Coverage($@"\bcover\w*[-_\w]*\.\w+[^\n]*\s{Threshold.Number}\s*$") with { Certain = false },
        Coverage($@"(?:--?)?\b(?:fail-under(?:-\w+)?|fail_under|min-coverage|minimum-coverage|coverage-threshold|threshold-total)[=: ]+{Threshold.Number}"),
        Coverage($@"/p:Threshold=\\?""?{Threshold.Number}|--threshold\s+{Threshold.Number}"),
        Coverage($@"^\s*(?:file|package|total)\s*:\s*{Threshold.Number}\s*$") with { Files = static path => path.Contains("testcoverage", StringComparison.OrdinalIgnoreCase) },
    ]);

    /// <summary>Whether a file is one for people, whose numbers demand nothing.</summary>
    public static bool IsProse(string path) => Prose.Any(path.EndsWith);

    private static Threshold Of(string code, string expression, string what) => new(code, ChangeRule.LowerThreshold, expression, what) { Files = static path => !IsProse(path) };

    private static Threshold Coverage(string expression) => new("coverage-lowered", ChangeRule.LowerThreshold, expression, "The demanded coverage");
}
