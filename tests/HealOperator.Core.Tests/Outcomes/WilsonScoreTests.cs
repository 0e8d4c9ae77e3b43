using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Outcomes;

namespace HealOperator.Core.Tests.Outcomes;

public sealed class WilsonScoreTests
{
    /// <summary>
    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3 (score,
    /// no correction). The last two are the upper bounds of 1/29 and 0/20, seen from the other side.
    /// </summary>
    [Theory]
    [InlineData(81, 263, 0.2553)]
    [InlineData(15, 148, 0.0624)]
    [InlineData(0, 20, 0.0000)]
    [InlineData(1, 29, 0.0061)]
    [InlineData(28, 29, 0.8282)]
    [InlineData(20, 20, 0.8389)]
    public void LowerBound_PublishedCases_AreMet(int successes, int trials, double published) =>
        WilsonScore.LowerBound(successes, trials).ShouldBe(published, 0.0001);

    [Fact]
    public void LowerBound_WithoutTrials_ProvesNothing() => WilsonScore.LowerBound(0, 0).ShouldBe(0);

    [Fact]
    public void LowerBound_AnyCounts_LiesBetweenZeroAndTheShare() => Check((successes, trials) =>
        WilsonScore.LowerBound(successes, trials) is >= 0 and <= 1 && WilsonScore.LowerBound(successes, trials) <= (double)successes / trials);

    [Fact]
    public void LowerBound_OneMoreSuccess_IsHigher() => Check((successes, trials) =>
        WilsonScore.LowerBound(successes + 1, trials + 1) > WilsonScore.LowerBound(successes, trials));

    [Fact]
    public void LowerBound_OneMoreFailure_IsNoHigher() => Check((successes, trials) =>
        WilsonScore.LowerBound(successes, trials + 1) <= WilsonScore.LowerBound(successes, trials));

    [Fact]
    public void LowerBound_SameShareOfMore_ProvesMore() => Check((successes, trials) =>
        WilsonScore.LowerBound(successes * 2, trials * 2) >= WilsonScore.LowerBound(successes, trials));

    private static void Check(Func<int, int, bool> holds) =>
        Prop.ForAll(Cases.ToArbitrary(), pair => holds(pair.Successes, pair.Trials)).Check(Properties.Cases());

    private static Gen<(int Successes, int Trials)> Cases =>
        Gen.Choose(1, 2000).SelectMany(trials => Gen.Choose(0, trials).Select(successes => (successes, trials)));
}
