using HealOperator.Core.Gating.Honesty.Patterns;
using HealOperator.Core.Gating.Honesty.Sources;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Gating.Honesty.Languages.CSharp;

/// <summary>Command lines of dotnet that leave tests out or let warnings pass (learn.microsoft.com/dotnet/core/tools, MSBuild command line).</summary>
internal sealed class DotnetCommandCheck() : PatternCheck([Language.Make, Language.Shell, Language.Yaml, Language.Dockerfile, Language.Json, Language.Other], Patterns)
{
    private static readonly ChangePattern[] Patterns =
    [
        new("dotnet-test-filtered", ChangeRule.SkipTest, @"\bdotnet\s+(?:test|vstest|run)\b[^\n;&|]*\s(?:--filter\b|--filter-not-\w+|--treenode-filter|--testcasefilter|/TestCaseFilter|--list-tests|-t\s|--ignore-exit-code)", "Not all tests are run, or their failure does not count."),
        new("dotnet-warnings-allowed", ChangeRule.SilenceLinter, @"[-/]p(?:roperty)?:(?:TreatWarningsAsErrors|RunAnalyzers\w*|EnforceCodeStyleInBuild|MSBuildTreatWarningsAsErrors)=false|[-/]p(?:roperty)?:(?:NoWarn|WarningLevel|Nullable)=|[-/]nowarn\b|-warnaserror-|-clp:ErrorsOnly", "Warnings no longer stop the build.") { View = SourceView.Plain },
        new("dotnet-warnings-allowed", ChangeRule.SilenceLinter, @"[-/]warnaserror\b|[-/]p:TreatWarningsAsErrors=true|--verify-no-changes\b", "Warnings may no longer stop the build.") { View = SourceView.Plain, Removed = true, Certain = false },
    ];
}
