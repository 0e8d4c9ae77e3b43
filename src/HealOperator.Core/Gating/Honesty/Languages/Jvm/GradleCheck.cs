using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Jvm;

/// <summary>Settings of Gradle's test and verification tasks (Groovy and Kotlin build scripts).</summary>
internal sealed class GradleCheck() : PatternCheck([Language.Kotlin, Language.Groovy], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("gradle-failures-ignored", ChangeRule.SwallowFailure, @"\b(?:ignoreFailures|isIgnoreFailures|ignoreExitValue|isIgnoreExitValue)\b\s*(?:=|\.set\(|\()?\s*true|\b(?:failOnNoMatchingTests|isFailOnNoMatchingTests|failOnViolation|abortOnError|isAbortOnError|failFast|allWarningsAsErrors)\b\s*(?:=|\.set\()?\s*false", "The build goes on when its tests or checks fail."),
        new("gradle-task-off", ChangeRule.SkipTest, @"^\s*(?:tasks\.\S+\.)?(?:enabled|isEnabled)\s*(?:=|\.set\()\s*false|\bonlyIf\s*\{\s*false|\benabled\s+false\b", "A task no longer runs."),
        new("gradle-tests-excluded", ChangeRule.SkipTest, @"\b(?:excludeTestsMatching|excludeTest|excludeTags|excludeCategories|excludeGroups|excludeEngines)\b", "Tests are left out of the run."),
        new("gradle-task-off", ChangeRule.SkipTest, @"\bonlyIf\b", "The task runs only under a condition.") { Certain = false },
        new("gradle-tests-excluded", ChangeRule.SkipTest, @"^\s*(?:exclude|includeTags|includeTestsMatching)\b\s*\(?", "Tests may be left out of the run.") { Certain = false },
        new("gradle-task-off", ChangeRule.SkipTest, @"\bdependsOn\b[^\n]*\b(?:test|check|jacocoTestCoverageVerification|detekt|ktlintCheck|spotbugsMain)\b|\buseJUnit(?:Platform)?\b", "A task may no longer run.") { Removed = true, Certain = false },
        new("gradle-tests-excluded", ChangeRule.SkipTest, @"gradle\.startParameter\.excludedTaskNames|-x\s+test\b|setExcludes", "Tests are left out of the run.") { View = SourceView.Plain },
    ];
}
