using HealOperator.Core.Gating;

namespace HealOperator.Core.Tests.Gating;

public sealed class TestsAroundTests
{
    private const string Diff = "diff --git a/src/order_total.py b/src/order_total.py\n--- a/src/order_total.py\n+++ b/src/order_total.py\n@@ -1 +1 @@\n-a\n+b\n";

    [Fact]
    public void Choose_FewTests_AreAllOfThem() =>
        TestsAround.Choose(Diff, ["src/order_total.py", "src/cart.py", "tests/test_cart.py", "tests/data/cart.json", "tests/__snapshots__/cart.snap"]).ShouldBe(["tests/test_cart.py"]);

    [Fact]
    public void Choose_ManyTests_AreThoseNamedAfterWhatChanges()
    {
        string[] named = ["tests/test_order_total.py", "web/orderTotal.test.ts"];

        TestsAround.Choose(Diff, [.. Enumerable.Range(0, 50).Select(i => $"tests/test_part{i}.py"), .. named]).ShouldBe(named);
    }

    [Fact]
    public void Choose_OnlyTestsChange_NoneAreNeeded() => TestsAround.Choose(Diff.Replace("src/", "tests/", StringComparison.Ordinal), ["tests/test_cart.py"]).ShouldBeEmpty();

    [Fact]
    public void Choose_ChangedTest_IsNotAround()
    {
        var diff = Diff + Diff.Replace("src/order_total", "tests/test_order_total", StringComparison.Ordinal);

        TestsAround.Choose(diff, ["tests/test_order_total.py", "tests/test_cart.py"]).ShouldBe(["tests/test_cart.py"]);
    }
}
