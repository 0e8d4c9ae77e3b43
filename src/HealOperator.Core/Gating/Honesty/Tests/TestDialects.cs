using HealOperator.Core.Gating.Honesty.Languages.CSharp;
using HealOperator.Core.Gating.Honesty.Languages.Go;
using HealOperator.Core.Gating.Honesty.Languages.JavaScript;
using HealOperator.Core.Gating.Honesty.Languages.Jvm;
using HealOperator.Core.Gating.Honesty.Languages.Python;
using HealOperator.Core.Gating.Honesty.Languages.Rust;

namespace HealOperator.Core.Gating.Honesty.Tests;

/// <summary>The languages whose tests can be told one by one.</summary>
internal static class TestDialects
{
    /// <summary>One for each language.</summary>
    public static IReadOnlyList<ITestDialect> All { get; } =
    [
        new PythonTests(),
        new GoTests(),
        new CSharpTests(),
        JvmTests.Java,
        JvmTests.Kotlin,
        new RustTests(),
        new JsTests(),
    ];
}
