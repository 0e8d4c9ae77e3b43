using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Outcomes;

namespace HealOperator.Core.Tests.Outcomes;

public sealed class OutcomeConfidenceTests
{
    [Fact]
    public void Combine_WithoutOutcomes_IsThePrior() => Prop.ForAll(Gen.Choose(0, 100).ToArbitrary(), prior => OutcomeConfidence.Combine(prior, 0, 0) == prior).Check(Properties.Cases());

    [Theory]
    [InlineData(84, 1, 1, 84)]
    [InlineData(84, 20, 20, 91)]
    [InlineData(84, 0, 1, 77)]
    [InlineData(84, 1, 2, 78)]
    [InlineData(84, 0, 10, 49)]
    [InlineData(84, 500, 1000, 47)]
    [InlineData(0, 0, 3, 0)]
    [InlineData(0, 10, 10, 72)]
    public void Combine_Outcomes_MoveThePrior(int prior, int stood, int trials, int expected) => OutcomeConfidence.Combine(prior, stood, trials).ShouldBe(expected);

    [Fact]
    public void Combine_OnlyHealsThatStood_IsNeverBelowThePrior() => Check((prior, _, trials) => OutcomeConfidence.Combine(prior, trials, trials) >= prior);

    [Fact]
    public void Combine_OneMoreFailure_IsNoHigher() => Check((prior, stood, trials) => OutcomeConfidence.Combine(prior, stood, trials + 1) <= OutcomeConfidence.Combine(prior, stood, trials));

    [Fact]
    public void Combine_OneMoreHeal_IsNoLower() => Check((prior, stood, trials) => OutcomeConfidence.Combine(prior, stood + 1, trials + 1) >= OutcomeConfidence.Combine(prior, stood, trials));

    [Fact]
    public void Combine_HigherPrior_IsNoLower() => Check((prior, stood, trials) => prior == 99 || OutcomeConfidence.Combine(prior + 1, stood, trials) >= OutcomeConfidence.Combine(prior, stood, trials));

    [Fact]
    public void Of_SeveralFixers_IsTheLeastOfThem()
    {
        OutcomeTally bad = new() { Class = new() { Fixer = "b", Category = FailureCategory.Compilation }, NotHealed = 10 };

        OutcomeConfidence.Of(84, "a+b", FailureCategory.Compilation, [bad]).ShouldBe(49);
        OutcomeConfidence.Of(84, "a", FailureCategory.Compilation, [bad]).ShouldBe(84);
        OutcomeConfidence.Of(84, "b", FailureCategory.Runtime, [bad]).ShouldBe(84);
    }

    private static void Check(Func<int, int, int, bool> holds) => Prop.ForAll(Cases.ToArbitrary(), c => holds(c.Prior, c.Stood, c.Trials)).Check(Properties.Cases());

    private static Gen<(int Prior, int Stood, int Trials)> Cases =>
        from prior in Gen.Choose(0, 99)
        from trials in Gen.Choose(1, 300)
        from stood in Gen.Choose(0, trials)
        select (prior, stood, trials);
}
