using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.CSharp;

/// <summary>Properties of project files, run settings and rule sets that put compiler, analyzers or tests to silence (MSBuild, VSTest, coverlet).</summary>
internal sealed class MsBuildCheck() : PatternCheck([Language.Xml], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("msbuild-nowarn", ChangeRule.SilenceLinter, @"<(?:NoWarn|WarningsNotAsErrors|MSBuildWarningsAsMessages|NuGetAuditSuppress|DisabledWarnings)\b[^>]*>|\bNoWarn\s*=\s*""", "The project silences warnings."),
        new("msbuild-warnings-allowed", ChangeRule.SilenceLinter, @"<(?:TreatWarningsAsErrors|MSBuildTreatWarningsAsErrors|CodeAnalysisTreatWarningsAsErrors|RunAnalyzers(?:DuringBuild)?|EnableNETAnalyzers|EnforceCodeStyleInBuild|NuGetAudit)>\s*false\s*<", "Warnings no longer stop the build."),
        new("msbuild-warnings-allowed", ChangeRule.SilenceLinter, @"<TreatWarningsAsErrors>\s*true\s*<", "Warnings may no longer stop the build.") { Removed = true, Certain = false },
        new("msbuild-nullable-off", ChangeRule.SilenceLinter, @"<Nullable>\s*(?:disable|annotations)\s*<", "The check for null is switched off."),
        new("msbuild-warning-level", ChangeRule.SilenceLinter, @"<(?:WarningLevel|AnalysisLevel|AnalysisMode)>\s*(?:[0-3]|none|AllDisabledByDefault)\s*<", "Fewer warnings are given."),
        new("msbuild-continue-on-error", ChangeRule.SwallowFailure, @"\b(?:ContinueOnError\s*=\s*""(?:true|WarnAndContinue|ErrorAndContinue)""|IgnoreExitCode\s*=\s*""true""|IgnoreStandardErrorWarningFormat\s*=\s*""true"")", "A task may fail without the build failing.") { View = SourceView.Plain },
        new("msbuild-compile-removed", ChangeRule.SkipTest, @"<Compile\s+(?:Remove|[^>]*\bExclude)\s*=\s*""[^""]*""", "A source file is taken out of the build.") { View = SourceView.Plain, Certain = false },
        new("msbuild-not-a-test", ChangeRule.SkipTest, @"<IsTestProject>\s*false\s*<|<(?:VSTestTestCaseFilter|TestCaseFilter)>[^<]|<TestingPlatformCommandLineArguments>[^<]*(?:--filter|--ignore-exit-code)", "The project's tests do not all run any more."),
        new("msbuild-no-tests-allowed", ChangeRule.SkipTest, @"<TreatNoTestsAsError>\s*(?:true|True)", "That no test runs is no failure any more.") { Removed = true, Certain = false },
        new("msbuild-tool-removed", ChangeRule.SkipTest, @"<PackageReference\s+Include=""[^""]*(?:Test|test|xunit|NUnit|coverlet|Analyzers?|StyleCop|Sonar|Roslynator|Verify)[^""]*""", "What runs tests or checks is taken away.") { View = SourceView.Plain, Removed = true, Certain = false },
        new("msbuild-ruleset-none", ChangeRule.SilenceLinter, @"<Rule\b[^>]*\bAction\s*=\s*""(?:None|Hidden|Info)""", "A rule of the analyzer is switched off.") { View = SourceView.Plain },
        new("coverage-excluded", ChangeRule.LowerThreshold, @"<(?:Exclude|ExcludeByFile|ExcludeByAttribute)>[^<]", "Code is taken out of the measured coverage.") { Certain = false },
    ];
}
