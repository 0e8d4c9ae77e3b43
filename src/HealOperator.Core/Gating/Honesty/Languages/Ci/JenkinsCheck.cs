using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Ci;

/// <summary>Steps of Jenkins pipelines that let a stage fail in silence, repeat it, or leave it out (Jenkins, Pipeline: Basic Steps, Pipeline Syntax).</summary>
internal sealed class JenkinsCheck() : PatternCheck([Language.Groovy],
[
    new("jenkins-failure-caught", ChangeRule.SwallowFailure, @"\b(?:catchError|warnError|unstable)\b|\breturnStatus\s*:\s*true|\bpropagate\s*:\s*false|\ballowEmptyResults\s*:\s*true|\bcurrentBuild\.(?:result|currentResult)\s*=\s*['""]SUCCESS", "The failure of the stage does not count any more.") { View = SourceView.Plain },
    new("jenkins-failure-caught", ChangeRule.SwallowFailure, @"\btry\s*\{", "The failure of the stage may be caught.") { Certain = false },
    new("jenkins-stage-conditional", ChangeRule.SwallowFailure, @"\bwhen\s*\{[^\n]*|^\s*if\s*\([^\n]*", "When the stage runs is changed.") { Certain = false, Edits = PatternEdits.Counted },
    new("jenkins-retry", ChangeRule.SwallowFailure, @"\bretry\s*\(?\s*[0-9]|\bretry\s*\(\s*count", "A failed stage is repeated until it passes.") { Certain = false },
    new("job-removed", ChangeRule.SwallowFailure, @"\bstage\s*\(\s*['""][^'""\n]*['""]|\bjunit\b|\berror\s*\(?\s*['""]", "A stage, or what reports its failure, is taken away.") { View = SourceView.Plain, Removed = true, ByMatch = true, Certain = false },
])
{
    /// <inheritdoc />
    protected override bool Covers(ChangedFile file) => base.Covers(file) && !file.Path.EndsWith(".gradle", StringComparison.Ordinal) && !file.IsTest;
}
