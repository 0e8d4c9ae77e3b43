using HealOperator.Core.Attempts;
using HealOperator.Core.Gating.Honesty.Files;
using HealOperator.Core.Gating.Honesty.Languages;
using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Languages.Ci;
using HealOperator.Core.Gating.Honesty.Languages.CSharp;
using HealOperator.Core.Gating.Honesty.Languages.Dbt;
using HealOperator.Core.Gating.Honesty.Languages.Go;
using HealOperator.Core.Gating.Honesty.Languages.Handlers;
using HealOperator.Core.Gating.Honesty.Languages.JavaScript;
using HealOperator.Core.Gating.Honesty.Languages.Jvm;
using HealOperator.Core.Gating.Honesty.Languages.Python;
using HealOperator.Core.Gating.Honesty.Languages.Rust;
using HealOperator.Core.Gating.Honesty.Languages.Shell;
using HealOperator.Core.Gating.Honesty.Languages.Sql;
using HealOperator.Core.Gating.Honesty.Secrets;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty;

/// <summary>Every check of what a change does.</summary>
internal static class ChangeCheckCatalogue
{
    /// <summary>The checks. Each has cheats and honest twins in the corpus of the tests.</summary>
    public static IReadOnlyList<IChangeCheck> All { get; } =
    [
        new FileKindCheck(),
        new TestFileCheck(TestDialects.All),
        new SnapshotCheck(),
        new IgnoreFileCheck(),
        new ReviewFileCheck(),
        new CheckSettingsFileCheck(),
        new ForeignCodeCheck(),
        .. TestDialects.All.Select(dialect => new TestCheck(dialect)),
        .. TestDialects.All.Select(dialect => new AssertionCheck(dialect)),
        .. TestDialects.All.Select(dialect => new GuardedAssertionCheck(dialect)),
        new EmptyRunCheck(),
        new WrittenAssertionCheck(),
        new ValidationCallCheck(),
        .. TestModeChecks.All,
        .. SpecialCaseChecks.All,
        new TestInputCheck(),
        .. ConstantVerdictChecks.All,
        new DeadCodeCheck(),
        new PythonSkipCheck(),
        new PythonSwallowCheck(),
        new PythonHandlerCheck(),
        new PythonUncalledCheck(),
        new PythonShadowCheck(),
        new PythonSilenceCheck(),
        PythonTolerance.Check,
        new PythonSettingsCheck(),
        new JsSkipCheck(),
        new JsSwallowCheck(),
        new JsSilenceCheck(),
        CoverageThresholds.Check,
        RunnerThresholds.Check,
        new ShellSwallowCheck(),
        new ShellOptionsCheck(),
        new QuotedCommandCheck(),
        new MockedSubjectCheck(),
        new CiCheck(),
        new CiPipelineCheck(),
        new ChecksRemovedCheck(),
        new CommandScopeCheck(),
        new ListShrinkCheck(),
        new JenkinsCheck(),
        new RetryCheck(),
        new InfrastructureCheck(),
        new JsonSettingsCheck(),
        new SecretCheck(),
        new SettingSecretCheck(),
        new GoSkipCheck(),
        new GoRunFilterCheck(),
        new GoSwallowCheck(),
        new GoIgnoredFileCheck(),
        new GolangciCheck(),
        new CSharpSkipCheck(),
        new CSharpSilenceCheck(),
        new MsBuildCheck(),
        new EditorConfigCheck(),
        new DotnetCommandCheck(),
        new SolutionCheck(),
        new MakeCheck(),
        new ExitCodeCheck(),
        new ShellConditionCheck(),
        new JvmSkipCheck(),
        new JvmSilenceCheck(),
        new JvmBuildCheck(),
        new GradleCheck(),
        new RustSkipCheck(),
        new RustSwallowCheck(),
        new CargoCheck(),
        new TestRowCheck(),
        new EarlyReturnCheck(TestDialects.All),
        new DestructiveSqlCheck(),
        new DestructiveCallCheck(),
        new SqlSwallowCheck(),
        new SingularTestCheck(),
        new DbtSettingsCheck(),
        new DataCheckCheck(),
        new DataModelCheck(),
        .. HandlerDialects.All.Select(dialect => new HandlerCheck(dialect)),
        .. BracedThresholds.Checks,
    ];

    /// <summary>Everything that is found, once each: what is certain first, then by place.</summary>
    public static IReadOnlyList<GateFinding> Judge(ChangeSet change) =>
    [
        .. All.SelectMany(check => check.Judge(change)).Select(FindingBounds.Bound).DistinctBy(finding => (finding.Code, finding.File, finding.Line))
            .OrderBy(finding => finding.Certain ? 0 : 1).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Code, StringComparer.Ordinal),
    ];
}
