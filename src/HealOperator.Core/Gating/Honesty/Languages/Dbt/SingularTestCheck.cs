using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Dbt;

/// <summary>Tests that are queries, where a row is a failure (dbt's singular and generic tests): a condition that leaves rows out makes them green.</summary>
internal sealed class SingularTestCheck() : PatternCheck([Language.Sql], Patterns)
{
    private const string Condition = @"^[\s(]*(?:where|having|qualify|and|or|on|limit|fetch|top|except|minus|intersect|filter)\b.*$";

    private static readonly ChangePattern[] Patterns =
    [
        new("sql-test-empty", ChangeRule.LoosenDataCheck, @"(?i)\blimit\s+0\b|\bfetch\s+first\s+0\b|\btop\s*\(?\s*0\b|\b(?:where|and|having|qualify|on)\s+(?:false\b|not\s+true\b|1\s*=\s*0\b|0\s*=\s*1\b|1\s*(?:<>|!=)\s*1\b|null\b|[0-9]+\s*=\s*[0-9]+)", "The query of the test returns no row, whatever the data is.") { Files = PatternFiles.Tests },
        new("dbt-severity-warn", ChangeRule.LoosenDataCheck, @"(?i)\bconfig\s*\([^)]*(?:\bseverity\s*=\s*['""]warn|\benabled\s*=\s*false|\blimit\s*=\s*\d|\b(?:error_if|warn_if|where|fail_calc)\s*=)", "The test no longer fails the run as it did.") { View = SourceView.Plain },
        new("sql-test-conditional", ChangeRule.SkipTest, @"\{%-?\s*(?:if|elif|else|set|macro|do)\b", "The query of the test depends on where it runs.") { Files = PatternFiles.Tests, View = SourceView.Plain, Certain = false },
        new("sql-test-condition", ChangeRule.LoosenDataCheck, "(?i)" + Condition, "A condition of the test is added or changed.") { Files = PatternFiles.Tests, View = SourceView.Plain, Certain = false, Edits = PatternEdits.Counted },
        new("sql-test-condition", ChangeRule.LoosenDataCheck, "(?i)" + Condition, "A condition of the test is taken away or changed.") { Files = PatternFiles.Tests, View = SourceView.Plain, Removed = true, Certain = false },
        new("sql-test-source", ChangeRule.LoosenDataCheck, @"(?i)\b(?:from|join)\s+\S+", "The test no longer reads what it read.") { Files = PatternFiles.Tests, View = SourceView.Plain, Removed = true, Certain = false },
    ];

    private static readonly string[] Others = ["migrat", "/models/", "/macros/", "/seeds/", "/snapshots/", "/fixtures/", "/testdata/"];

    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => base.Covers(file) && !Others.Any(part => $"/{file.Path}".Contains(part, StringComparison.OrdinalIgnoreCase));
}
