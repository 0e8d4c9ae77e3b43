using HealOperator.Core.Gating.Honesty.Languages.Python;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>The languages whose tests can be told one by one.</summary>
internal static class TestDialects
{
    /// <summary>One for each language.</summary>
    public static IReadOnlyList<ITestDialect> All { get; } =
    [
        new PythonTests(),
    ];
}
