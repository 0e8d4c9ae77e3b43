using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Languages.CSharp;
using HealOperator.Core.Gating.Honesty.Languages.Dbt;
using HealOperator.Core.Gating.Honesty.Languages.Go;
using HealOperator.Core.Gating.Honesty.Languages.Handlers;
using HealOperator.Core.Gating.Honesty.Languages.Jvm;
using HealOperator.Core.Gating.Honesty.Languages.Rust;
using HealOperator.Core.Gating.Honesty.Languages.Shell;
using HealOperator.Core.Gating.Honesty.Languages.Sql;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages;

/// <summary>The checks for languages with braces, for SQL, and for checks of data.</summary>
internal static class BracedChecks
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IChangeCheck> All { get; } =
    [
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
        .. HandlerDialects.All.Select(dialect => new HandlerCheck(dialect)),
        .. BracedThresholds.Checks,
    ];
}
