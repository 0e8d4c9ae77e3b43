using FsCheck;
using FsCheck.Fluent;
using HealOperator.Core.Minimizing;

namespace HealOperator.Core.Tests.Minimizing;

public sealed class DdminTests
{
    private static readonly Config Many = Properties.Cases(2000);

    [Fact]
    public void Next_OnePartIsNeeded_FindsIt() => Search(8, set => set.Contains(5)).Smallest.ShouldBe([5]);

    [Fact]
    public void Next_NothingCanBeLeftOut_KeepsAll() => Search(5, set => set.Count == 5).Smallest.ShouldBe([0, 1, 2, 3, 4]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Next_NoTwoParts_AsksNothing(int count) => Search(count, _ => throw new ShouldAssertException("nothing can be smaller")).Smallest.Count.ShouldBe(count);

    [Fact]
    public void Next_PartsNeedEachOther_TheyAreFound() =>
        Check.One(Many, Prop.ForAll(Cases(), search => Search(search.Count, set => search.Needed.All(set.Contains)).Smallest.ShouldBe(search.Needed.Order())));

    [Fact]
    public void Next_WhateverIsGreen_EndsOneMinimalGreenAndBounded() => Check.One(Many, Prop.ForAll(Cases(), search =>
    {
        bool IsGreen(IReadOnlyList<int> set) => set.Count == search.Count || (HashCode(set) ^ search.Seed) % 3 == 0;

        var (smallest, asked) = Search(search.Count, IsGreen);

        IsGreen(smallest).ShouldBeTrue();
        smallest.Count.ShouldBeLessThanOrEqualTo(search.Count);
        asked.Count.ShouldBeLessThanOrEqualTo((search.Count * search.Count) + (3 * search.Count));
        asked.ShouldBeUnique();
        if (smallest.Count > 1)
        {
            foreach (var part in smallest) IsGreen([.. smallest.Where(other => other != part)]).ShouldBeFalse($"without {part}");
        }
    }));

    [Fact]
    public void Next_StoppedAtAnyPoint_NamesASmallestThatIsGreenAndNeverGrows() => Check.One(Many, Prop.ForAll(Cases(), search =>
    {
        var (known, least) = (new Dictionary<string, bool>(), search.Count);
        while (true)
        {
            var step = Ddmin.Next(search.Count, set => known.TryGetValue(HunkNumbers.Write(set), out var green) ? green : null);
            step.Smallest.Count.ShouldBeLessThanOrEqualTo(least);
            if (step.Smallest.Count < search.Count) known[HunkNumbers.Write(step.Smallest)].ShouldBeTrue("only what was tried is believed");
            least = step.Smallest.Count;
            if (step.Try is not { } next) break;
            next.Count.ShouldBeInRange(1, least - 1);
            next.ShouldBeSubsetOf(step.Smallest);
            known[HunkNumbers.Write(next)] = search.Needed.All(next.Contains);
        }
    }));

    private static int HashCode(IReadOnlyList<int> set) => set.Aggregate(17, (hash, part) => (hash * 31) + part) & 0xffff;

    /// <summary>Every step starts anew from what is known, as the operator does.</summary>
    private static (IReadOnlyList<int> Smallest, IReadOnlyList<string> Asked) Search(int count, Func<IReadOnlyList<int>, bool> isGreen)
    {
        var (known, asked) = (new Dictionary<string, bool>(), new List<string>());
        while (true)
        {
            var step = Ddmin.Next(count, set => known.TryGetValue(HunkNumbers.Write(set), out var green) ? green : null);
            if (step.Try is not { } next) return (step.Smallest, asked);
            asked.Add(HunkNumbers.Write(next));
            known[asked[^1]] = isGreen(next);
        }
    }

    private static Arbitrary<(int Count, IReadOnlyList<int> Needed, int Seed)> Cases() => (
        from count in Gen.Choose(1, 24)
        from needed in Gen.SubListOf(Enumerable.Range(0, count))
        from seed in Gen.Choose(0, 1 << 16)
        select (count, (IReadOnlyList<int>)(needed.Count == 0 ? [seed % count] : needed.ToList()), seed)).ToArbitrary();
}
