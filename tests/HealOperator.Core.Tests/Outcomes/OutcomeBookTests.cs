using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Outcomes;

namespace HealOperator.Core.Tests.Outcomes;

public sealed class OutcomeBookTests
{
    private static readonly OutcomeClass Class = new() { Fixer = "ts-keyword", Category = Core.Diagnosis.FailureCategory.Compilation };

    [Fact]
    public void Count_Twice_CountsOnce()
    {
        var once = OutcomeBook.Count(null, Entry("a", OutcomeMark.Proposed, OutcomeMark.Healed), null)!;

        once.ShouldSatisfyAllConditions(() => once.Proposed.ShouldBe(1), () => once.Healed.ShouldBe(1), () => once.FalseFixes.Total.ShouldBe(0));
        OutcomeBook.Count(once, Entry("a", OutcomeMark.Proposed, OutcomeMark.Healed), null).ShouldBeSameAs(once);
    }

    [Fact]
    public void Count_EntryGoneAndAttemptSaysCounted_CountsNothing()
    {
        var record = new OutcomeStatus { Proposed = 1, Healed = 1 };

        OutcomeBook.Count(record, Entry("a", OutcomeMark.Proposed, OutcomeMark.Healed), [OutcomeMark.Proposed, OutcomeMark.Healed]).ShouldBeSameAs(record);
    }

    [Fact]
    public void Count_PersonTakesTheMarkBack_TakesItOffTheSums()
    {
        var marked = OutcomeBook.Count(null, Entry("a", OutcomeMark.Proposed, OutcomeMark.Healed, OutcomeMark.Marked), null)!;
        marked.FalseFixes.ShouldBe(new FalseFixCounts { Total = 1, Marked = 1 });

        OutcomeBook.Count(marked, Entry("a", OutcomeMark.Proposed, OutcomeMark.Healed), null)!.FalseFixes.ShouldBe(new FalseFixCounts());
    }

    [Fact]
    public void Mark_FalseForTwoReasons_IsOneFalseFix()
    {
        var record = OutcomeBook.Count(null, Entry("a", OutcomeMark.Proposed, OutcomeMark.Healed), null)!;

        record = OutcomeBook.Mark(OutcomeBook.Mark(OutcomeBook.Mark(record, "a", OutcomeMark.Recurred), "a", OutcomeMark.Reverted), "a", OutcomeMark.Recurred);

        record.FalseFixes.ShouldBe(new FalseFixCounts { Total = 1, Recurred = 1, Reverted = 1 });
        record.Healed.ShouldBe(1);
    }

    [Fact]
    public void Mark_AttemptThatDidNotHeal_IsNoFalseFix()
    {
        var record = OutcomeBook.Count(null, Entry("a", OutcomeMark.Proposed, OutcomeMark.NotHealed), null)!;

        OutcomeBook.Mark(record, "a", OutcomeMark.Recurred).ShouldBeSameAs(record);
        OutcomeBook.Mark(record, "unknown", OutcomeMark.Recurred).ShouldBeSameAs(record);
    }

    [Fact]
    public void Trim_MoreThanAreKept_DropsOnlyWhatIsSettled()
    {
        var entries = Enumerable.Range(0, OutcomeBook.MostEntries + 10).Select(i => Entry($"{i}", OutcomeMark.Proposed) with { At = DateTimeOffset.UnixEpoch.AddHours(i) }).ToList();

        var trimmed = OutcomeBook.Trim(new() { Proposed = entries.Count, Entries = entries }, entry => entry.Uid != "0");

        trimmed.Proposed.ShouldBe(entries.Count);
        trimmed.Entries!.Count.ShouldBe(OutcomeBook.MostEntries);
        trimmed.Entries[0].Uid.ShouldBe("0");
        trimmed.Entries[1].Uid.ShouldBe("11");
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 3, false)]
    [InlineData(1, 4, true)]
    [InlineData(1, 19, false)]
    [InlineData(1, 18, true)]
    [InlineData(2, 38, false)]
    public void Assess_FalseOf_DemotesAboveFivePercentOfFiveHeals(int falseFixes, int trueHeals, bool demoted)
    {
        var status = new OutcomeStatus { Healed = trueHeals + falseFixes, FalseFixes = new() { Total = falseFixes, Recurred = falseFixes } };

        var assessed = OutcomeBook.Assess(status, Class, new(), DateTimeOffset.UnixEpoch);

        assessed.Demoted.ShouldBe(demoted);
        (assessed.DemotedAt is not null).ShouldBe(demoted);
        (assessed.Message is not null).ShouldBe(demoted);
    }

    [Fact]
    public void Restore_DemotedClass_BeginsAnew()
    {
        var status = OutcomeBook.Assess(new() { Healed = 10, FalseFixes = new() { Total = 5, Marked = 5 } }, Class, new(), DateTimeOffset.UnixEpoch);
        status.ShouldSatisfyAllConditions(() => status.Demoted.ShouldBeTrue(), () => status.FalseRate.ShouldBe(50), () => status.LowerBound.ShouldBe(23));

        var restored = OutcomeBook.Restore(status, "fixed in 1.2", DateTimeOffset.UnixEpoch);

        OutcomeBook.Assess(restored, Class, new(), DateTimeOffset.UnixEpoch).ShouldSatisfyAllConditions(s => s.Demoted.ShouldBeFalse(), s => s.FalseRate.ShouldBe(0), s => s.Healed.ShouldBe(10));
        OutcomeBook.Restore(restored, "fixed in 1.2", DateTimeOffset.UnixEpoch.AddDays(1)).ShouldBeSameAs(restored);
    }

    /// <summary>Whatever is counted, marked, trimmed, forgotten by a crash and counted again: the sums are those of the attempts.</summary>
    [Fact]
    public void Sums_AnyOrderOfCrashes_AreThoseOfTheAttempts() => Prop.ForAll(Gen.Choose(0, 1_000_000).Select(seed => new Ledger(seed)).ToArbitrary(), ledger => ledger.Runs()).Check(Properties.Cases());

    private static OutcomeEntry Entry(string uid, params OutcomeMark[] marks) => new() { Uid = uid, Attempt = uid, At = DateTimeOffset.UnixEpoch, Marks = marks };
}
