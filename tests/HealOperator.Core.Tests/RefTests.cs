namespace HealOperator.Core.Tests;

public sealed class RefTests
{
    [Theory]
    [InlineData("main")]
    [InlineData("HEAD")]
    [InlineData("abc1234")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("gggggggggggggggggggggggggggggggggggggggg")]
    public void TryPin_MovingRef_IsRefused(string? text) => PinnedRef.TryPin(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    public void TryPin_FullHash_IsPinned(int length) => PinnedRef.TryPin(new string('A', length), out var pinned).ShouldBe(pinned?.Commit == new string('a', length));

    [Theory]
    [InlineData("main", true)]
    [InlineData("feature/x-1", true)]
    [InlineData("v1.2", true)]
    [InlineData("--upload-pack=evil", false)]
    [InlineData("a..b", false)]
    [InlineData("a b", false)]
    [InlineData("a:b", false)]
    [InlineData("a/.b", false)]
    [InlineData("a.lock", false)]
    [InlineData("@", false)]
    [InlineData("a@{1}", false)]
    [InlineData("a//b", false)]
    public void GitRef_FollowsGit(string name, bool expected) => GitRef.TryParse(name, out _).ShouldBe(expected);

    [Theory]
    [InlineData("heal/web-1", true)]
    [InlineData("heal/", false)]
    [InlineData("main", false)]
    [InlineData("heal/../main", false)]
    [InlineData("refs/heads/heal/x", false)]
    public void HealBranch_KnowsItsOwn(string branch, bool expected) => HealBranch.IsFix(branch).ShouldBe(expected);
}
