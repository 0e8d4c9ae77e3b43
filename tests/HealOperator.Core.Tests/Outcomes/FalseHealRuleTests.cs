using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;
using HealOperator.Core.Requests;

namespace HealOperator.Core.Tests.Outcomes;

public sealed class FalseHealRuleTests
{
    private const string Digest = "d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1";

    private static readonly string Fix = Hash('a');

    [Fact]
    public void Judge_SameFailureWithTheFixIn_Recurred() => Judge(Entry(), Commit('c', "Work on", 'a'), Commit('a', "heal: x", '0')).Single().ShouldBe(new() { Uid = "u", Attempt = "web-1", Recurred = true });

    [Fact]
    public void Judge_SameFailureWithoutTheFix_SaysNothing() => Judge(Entry(), Commit('c', "Work on", '0')).ShouldBeEmpty();

    [Fact]
    public void Judge_HistoryUnknown_SaysNothing() => FalseHealRule.Judge([Entry()], "f", new(), null).ShouldBeEmpty();

    [Fact]
    public void Judge_OtherFailure_SaysNothing() => Judge(Entry() with { Fingerprint = "other" }, Commit('a', "heal: x", '0')).ShouldBeEmpty();

    [Fact]
    public void Judge_FixSquashedUnderItsDigest_Recurred() => Judge(Entry(), Commit('c', $"Fix it (#7)\n\n* heal: x\n\nProposal: {Digest}\r\n", '0')).Single().Recurred.ShouldBeTrue();

    [Fact]
    public void Judge_FixReverted_IsRevertedAndNotRecurred() =>
        Judge(Entry(), Commit('c', $"Revert \"heal: x\"\n\nThis reverts commit {Fix}.\n", 'a'), Commit('a', "heal: x", '0')).Single().ShouldBe(new() { Uid = "u", Attempt = "web-1", RevertedBy = Hash('c') });

    [Fact]
    public void Judge_MergeOfTheFixReverted_IsReverted() =>
        Judge(Entry(), Commit('d', $"Revert \"Merge heal/web-1\"\n\nThis reverts commit {Hash('c')}, reversing\nchanges made to {Hash('b')}.\n", 'c'), Commit('c', "Merge heal/web-1", 'b', 'a'), Commit('b', "Work", '0'), Commit('a', "heal: x", '0'))
            .Single().RevertedBy.ShouldBe(Hash('d'));

    [Fact]
    public void Judge_RevertTakenBack_Recurred() =>
        Judge(Entry(), Commit('d', $"Reapply\n\nThis reverts commit {Hash('c')}.", 'c'), Commit('c', $"Revert\n\nThis reverts commit {Fix}.", 'a'), Commit('a', "heal: x", '0'))
            .Single().ShouldBe(new() { Uid = "u", Attempt = "web-1", Recurred = true });

    [Fact]
    public void Judge_MessagesThatRevertEachOther_End() =>
        Judge(Entry(), Commit('d', $"This reverts commit {Hash('c')}.\nThis reverts commit {Hash('d')}.", 'c'), Commit('c', $"This reverts commit {Hash('d')}.", 'a'), Commit('a', "heal: x", '0')).Single().Recurred.ShouldBeTrue();

    [Theory]
    [InlineData("512Mi", true)]
    [InlineData("1Gi", true)]
    [InlineData("256Mi", false)]
    [InlineData(null, false)]
    public void Judge_Limits_SpeakAgainstTheFixWhereTheyWereRaised(string? limit, bool recurred)
    {
        var heal = Entry() with { Kind = FixKind.Resources, Commit = null, Override = new() { Step = "build", Memory = "512Mi" } };

        FalseHealRule.Judge([heal], "f", new() { MemoryLimit = limit }, null).Count.ShouldBe(recurred ? 1 : 0);
    }

    [Fact]
    public void Judge_Rerun_NeedsNothingToBeIn() => FalseHealRule.Judge([Entry() with { Kind = FixKind.Rerun }], "f", new(), null).Single().Recurred.ShouldBeTrue();

    private static IReadOnlyList<FalseHeal> Judge(OutcomeEntry heal, params HistoryCommit[] commits) => FalseHealRule.Judge([heal], "f", new KubernetesFacts(), new(commits));

    private static OutcomeEntry Entry() => new()
    {
        Uid = "u",
        Attempt = "web-1",
        At = DateTimeOffset.UnixEpoch,
        Marks = [OutcomeMark.Proposed, OutcomeMark.Healed],
        Fingerprint = "f",
        Kind = FixKind.Code,
        Commit = Fix,
        Proposal = Digest,
    };

    private static HistoryCommit Commit(char name, string message, params char[] parents) => new(Hash(name), [.. parents.Select(Hash)], message);

    private static string Hash(char name) => new(name, 40);
}
