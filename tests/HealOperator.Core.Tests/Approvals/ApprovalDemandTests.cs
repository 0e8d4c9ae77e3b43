using HealOperator.Core.Approvals;
using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;
using static HealOperator.Core.Tests.Approvals.Reviews;

namespace HealOperator.Core.Tests.Approvals;

public sealed class ApprovalDemandTests
{
    private static readonly CommitAuthor Author = new() { Name = "Alice", Email = "alice@example.com" };

    [Fact]
    public void Count_OneApproval_IsEnoughByDefault()
    {
        var tally = Count(new(), Author, By("alice"));

        tally.IsEnough.ShouldBeTrue();
        tally.Progress.ShouldBeEmpty();
    }

    [Fact]
    public void Count_Quorum_NeedsDifferentPeopleAndThisDigest()
    {
        var policy = new ApprovalPolicy { Quorum = 2 };

        Count(policy, Author).Progress.ShouldBe(" # 0 of 2 approved");
        Count(policy, Author, By("alice"), By("bob", Older)).IsEnough.ShouldBeFalse();
        Count(policy, Author, By("alice"), By("ALICE")).Progress.ShouldBe(" # 1 of 2 approved: alice");
        Count(policy, Author, By("alice"), By("bob")).IsEnough.ShouldBeTrue();
    }

    [Fact]
    public void Count_FourEyes_WantsSomebodyElseThanTheAuthor()
    {
        var policy = new ApprovalPolicy { FourEyes = true };

        Count(policy, Author, By("oidc:alice")).IsEnough.ShouldBeFalse();
        Count(policy, Author, By("oidc:alice")).Progress.ShouldContain("somebody else");
        Count(policy, Author, By("oidc:alice"), By("bob")).IsEnough.ShouldBeTrue();
        Count(policy, Author, By("bob")).IsEnough.ShouldBeTrue();
    }

    [Fact]
    public void Count_FourEyesAndNoKnownAuthor_WantsTwo()
    {
        var policy = new ApprovalPolicy { FourEyes = true };

        Count(policy, null, By("bob")).Progress.ShouldBe(" # 1 of 2 approved: bob");
        Count(policy, null, By("bob"), By("carol")).IsEnough.ShouldBeTrue();
    }

    [Fact]
    public void Count_TwoPolicies_TheStricterHolds()
    {
        var demand = new ApprovalDemand(new ApprovalPolicy { Quorum = 3 }, new ApprovalPolicy { FourEyes = true });

        demand.NeedsNames.ShouldBeTrue();
        demand.Count(Digest, [By("bob"), By("carol")], Author).IsEnough.ShouldBeFalse();
        demand.Count(Digest, [By("bob"), By("carol"), By("alice")], Author).IsEnough.ShouldBeTrue();
        new ApprovalDemand(new ApprovalPolicy()).NeedsNames.ShouldBeFalse();
    }

    [Theory]
    [InlineData("alice", true)]
    [InlineData("Alice@Example.com", true)]
    [InlineData("oidc:alice@example.com", true)]
    [InlineData("https://issuer.example.com/realm#alice", true)]
    [InlineData("bob", false)]
    [InlineData("alice2", false)]
    public void IsAuthor_WithoutAMap_ComparesNameAndAddress(string user, bool expected) => AuthorMatch.IsAuthor(user, Author, null).ShouldBe(expected);

    [Fact]
    public void IsAuthor_MappedAddress_IsTheMappedUserAlone()
    {
        var identities = new Dictionary<string, string> { ["Alice@example.com"] = "a.liddell" };

        AuthorMatch.IsAuthor("a.liddell", Author, identities).ShouldBeTrue();
        AuthorMatch.IsAuthor("alice", Author, identities).ShouldBeFalse();
    }

    [Theory]
    [InlineData("tree 1\nauthor Alice L. <alice@example.com> 1 +0000\n\nauthor Bob <b@c> 1", "Alice L.", "alice@example.com")]
    [InlineData("author <alice@example.com> 1 +0000\n", "", "alice@example.com")]
    public void Parse_Commit_NamesItsAuthor(string commit, string name, string email) =>
        CommitAuthor.Parse(commit).ShouldBe(new CommitAuthor { Name = name, Email = email });

    [Theory]
    [InlineData("")]
    [InlineData("\nauthor Bob <b@c> 1")]
    [InlineData("author Bob 1 +0000\n")]
    [InlineData("author Bob <> 1 +0000\n")]
    public void Parse_NoAuthor_IsNotKnown(string commit) => CommitAuthor.Parse(commit).ShouldBeNull();

    private static ApprovalTally Count(ApprovalPolicy policy, CommitAuthor? author, params ApprovalStatus[] approvals) => new ApprovalDemand(policy).Count(Digest, approvals, author);
}
