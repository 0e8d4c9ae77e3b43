using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.Jvm;

/// <summary>Settings of Maven and of its command line that leave tests out or let them fail (surefire, failsafe, enforcer, checkstyle, spotbugs, pmd).</summary>
internal sealed class JvmBuildCheck() : PatternCheck([Language.Xml, Language.Ini, Language.Shell, Language.Yaml, Language.Make, Language.Dockerfile, Language.Other], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("maven-tests-skipped", ChangeRule.SkipTest, @"<(?:skipTests|skipITs|skipExec|maven\.test\.skip(?:\.exec)?|skip)>\s*(?:true|\$\{)|-D(?:skipTests|skipITs|maven\.test\.skip(?:\.exec)?)\b(?:=true)?|\bmaven\.test\.skip\s*=\s*true", "The build skips its tests.") { View = SourceView.Plain },
        new("maven-failures-ignored", ChangeRule.SwallowFailure, @"<(?:testFailureIgnore|maven\.test\.failure\.ignore)>\s*true|<(?:failOnViolation|failsOnError|failOnError|failOnFailure|haltOnFailure|fail)>\s*false|-Dmaven\.test\.failure\.ignore\b|(?:^|\s)(?:-fn|-fae|--fail-never)\b", "The build goes on when its tests or checks fail.") { View = SourceView.Plain },
        new("maven-tests-excluded", ChangeRule.SkipTest, @"<(?:exclude|excludedGroups|test|groups)>[^<]", "Tests are left out of the run.") { View = SourceView.Plain, Certain = false },
        new("maven-tests-included", ChangeRule.SkipTest, @"<include>[^<]*</include>", "Only some tests are run.") { View = SourceView.Plain, Certain = false, Where = static (match, _) => !match.Contains("**/*", StringComparison.Ordinal) },
        new("maven-retries", ChangeRule.SwallowFailure, @"<rerunFailingTestsCount>\s*[1-9]", "A failed test is repeated until it passes.") { Certain = false },
        new("maven-test-tool-removed", ChangeRule.SkipTest, @"<artifactId>[^<]*(?:junit|testng|surefire|failsafe|jacoco|checkstyle|spotbugs|pmd|enforcer|assertj|mockito|kotest|spock)[^<]*</artifactId>", "What runs tests or checks is taken away.") { View = SourceView.Plain, Removed = true, Certain = false },
        new("maven-goal-removed", ChangeRule.LowerThreshold, @"<goal>\s*(?:check|verify|report-aggregate|enforce|integration-test|test)\s*</goal>", "A check is no longer bound to the build.") { View = SourceView.Plain, Removed = true, Certain = false },
        new("maven-module-removed", ChangeRule.SkipTest, @"<module>[^<]*</module>", "A module is no longer built and tested.") { View = SourceView.Plain, Removed = true, Certain = false },
        new("maven-tests-named", ChangeRule.SkipTest, @"\b(?:mvnw?|gradlew?)\b[^\n;&|]*\s(?:-Dtest=|-Dit\.test=|--tests\b|-x\s+\w*[tT]est\w*|-x\s+check\b|--continue\b)", "Not all tests are run, or their failure does not stop the build.") { View = SourceView.Plain },
        new("suppression-added", ChangeRule.SilenceLinter, @"<suppress\b[^>]*|<Match>|<module\s+name=""Suppress\w+""", "A rule of the linter is switched off for some code.") { View = SourceView.Plain, Certain = false },
    ];
}
