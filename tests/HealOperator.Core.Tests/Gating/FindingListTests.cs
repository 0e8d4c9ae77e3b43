using System.Text;
using System.Text.Json;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Gating;

/// <summary>A list of findings is small, and what a pod reports is looked at before it is believed.</summary>
public sealed class FindingListTests
{
    [Fact]
    public void Fit_Nothing_IsNull() => FindingList.Fit([]).ShouldBeNull();

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("\U0001f600")]
    public void Fit_TooMuch_KeepsTheWorstOfEachRuleWithinTheBounds(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, 300));
        var all = Enum.GetValues<ChangeRule>().SelectMany(rule => Enumerable.Range(1, 30).Select(line => Finding(rule, text, line, certain: line == 30 && rule != ChangeRule.SkipTest))).ToList();

        var list = FindingList.Fit(all).ShouldNotBeNull();

        FindingList.Problem(list).ShouldBeNull();
        list.Count.ShouldBeLessThanOrEqualTo(FindingList.Most);
        Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(list, WireJsonContext.Default.IReadOnlyListGateFinding)).ShouldBeLessThanOrEqualTo(FindingList.MostBytes);
        foreach (var rule in Enum.GetValues<ChangeRule>()) list.Where(finding => finding.Rule == rule).Any(finding => finding.Certain).ShouldBe(rule != ChangeRule.SkipTest, rule.ToString());
    }

    [Fact]
    public void Fit_Few_AreAsTheyAre()
    {
        var suspicion = Samples.Finding(certain: false);

        FindingList.Fit([suspicion, suspicion, Samples.Finding(ChangeRule.DropTable)]).ShouldBe([Samples.Finding(ChangeRule.DropTable), suspicion]);
    }

    [Fact]
    public void Problem_NoListOrAnHonestOne_IsNone()
    {
        FindingList.Problem(null).ShouldBeNull();
        FindingList.Problem([Samples.Finding(), Samples.Finding(certain: false) with { Line = null }]).ShouldBeNull();
    }

    [Fact]
    public void Problem_HostileList_IsSaidInOneSentence()
    {
        var good = Samples.Finding();
        Problem(Enumerable.Repeat(good, 13)).ShouldContain("13 findings");
        Problem([null!]).ShouldContain("is empty");
        Problem([good, good with { Rule = (ChangeRule)99 }]).ShouldContain("Finding 2 ");
        Problem([good with { Code = "No Code" }]).ShouldContain("code");
        Problem([good with { Code = null! }]).ShouldContain("code");
        Problem([good with { File = "" }]).ShouldContain("file");
        Problem([good with { File = new('a', 201) }]).ShouldContain("file");
        Problem([good with { Line = 0 }]).ShouldContain("line");
        Problem([good with { Message = "a\nb" }]).ShouldContain("message");
        Problem([good with { Message = null! }]).ShouldContain("message");
        Problem(Enumerable.Range(1, 12).Select(line => good with { Line = line, File = new('é', 200) })).ShouldContain("bytes");
    }

    private static string Problem(IEnumerable<GateFinding> findings) => FindingList.Problem([.. findings]).ShouldNotBeNull();

    private static GateFinding Finding(ChangeRule rule, string text, int line, bool certain) =>
        new() { Rule = rule, Code = new('c', 64), File = text, Line = line, Message = text, Certain = certain };
}
