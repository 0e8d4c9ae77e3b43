using HealOperator.Core.Approvals;
using HealOperator.Core.Attempts;
using static HealOperator.Core.Tests.Approvals.Reviews;

namespace HealOperator.Core.Tests.Approvals;

public sealed class AnswerGateTests
{
    [Fact]
    public void Stamp_Approval_IsTakenOutAndRecordedUnderTheRequestersName()
    {
        var answers = Answers(AnswerGate.Stamp(Approve()));

        answers.Approve.ShouldBeNull();
        ApprovalList.Parse(answers.Approvals).ShouldBe([By("alice")]);
    }

    [Fact]
    public void Stamp_SecondApprover_IsRecordedBesideTheFirst() =>
        ApprovalList.Parse(Answers(AnswerGate.Stamp(Approve("bob", Stamped(By("alice"))))).Approvals).ShouldBe([By("alice"), By("bob")]);

    [Theory]
    [InlineData("alice")]
    [InlineData("Alice")]
    public void Stamp_ApprovedTwiceByOne_IsRefused(string user) =>
        Refusal(AnswerGate.Stamp(Approve(user, Stamped(By("alice"))))).ShouldContain("already");

    [Fact]
    public void Stamp_OwnOlderStamp_IsReplaced() =>
        ApprovalList.Parse(Answers(AnswerGate.Stamp(Approve("alice", Stamped(By("alice", Older))))).Approvals).ShouldBe([By("alice")]);

    [Fact]
    public void Stamp_OlderDigest_IsLeftUnstampedWithTheCommandToType()
    {
        var review = Approve();

        var decision = AnswerGate.Stamp(review with { After = review.After with { Approve = Older } });

        decision.ShouldBeOfType<AnswerDecision.Allowed>().Warning.ShouldNotBeNull().ShouldContain(review.Command);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "bbbbbbbbbbbb")]
    public void Stamp_PlainApprovalThatCountsForNothing_MayGoOrStay(bool genuine, string? after)
    {
        var before = genuine ? ProposalDigest.Short(Digest) : after;

        AnswerGate.Stamp(Of(new() { Approve = before }, new() { Approve = after })).ShouldBeOfType<AnswerDecision.Allowed>().Warning.ShouldBeNull();
    }

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(21_000, false)]
    public void Parse_LongerThanTheWebhookWrites_IsNotBelieved(int length, bool expected) => (ApprovalList.Parse(Stamped(By("alice")).PadRight(length)) is not null).ShouldBe(expected);

    [Fact]
    public void Stamp_WithoutTheVerb_IsRefusedAndNamesTheRole() =>
        Refusal(AnswerGate.Stamp(Approve() with { MayApprove = false })).ShouldContain("heal-approver");

    [Fact]
    public void Stamp_OwnAccount_IsRefusedWhateverItsRights() =>
        Refusal(AnswerGate.Stamp(Approve("system:serviceaccount:heal:operator") with { IsOurs = true })).ShouldContain("never approves");

    [Fact]
    public void Stamp_ForgedIdentity_IsRefused() =>
        Refusal(AnswerGate.Stamp(Of(new(), new() { Approvals = Stamped(By("bob")) }))).ShouldContain("webhook alone");

    [Fact]
    public void Stamp_ForgedRejecter_IsRefused() =>
        Refusal(AnswerGate.Stamp(Of(new(), new() { Reject = "no", RejectedBy = "bob" }))).ShouldContain("webhook alone");

    [Fact]
    public void Stamp_Rejection_BearsTheNameAndTakesTheApprovalAway()
    {
        var review = Reject();

        var answers = Answers(AnswerGate.Stamp(review with { After = review.After with { Approve = Digest } }));

        answers.ShouldBe(new AttemptAnswers { Reject = "not like this", RejectedBy = "alice" });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("but yes")]
    public void Stamp_RejectionTakenBackOrChanged_IsRefused(string? reason) =>
        Refusal(AnswerGate.Stamp(Of(new() { Reject = "no", RejectedBy = "bob" }, new() { Reject = reason, RejectedBy = "bob" }))).ShouldContain("bob");

    [Fact]
    public void Stamp_ApprovalAfterARejection_IsRefused() =>
        Refusal(AnswerGate.Stamp(Of(new() { Reject = "no", RejectedBy = "bob" }, new() { Approve = Digest, Reject = "no", RejectedBy = "bob" }))).ShouldContain("reject wins");

    [Fact]
    public void Stamp_ApprovalOfNoProposal_IsRefused() => Refusal(AnswerGate.Stamp(Approve() with { Digest = null })).ShouldContain("no proposal");

    [Fact]
    public void Stamp_EndedAttempt_IsRefused() => Refusal(AnswerGate.Stamp(Reject() with { HasEnded = true })).ShouldContain("ended");

    [Fact]
    public void Stamp_LeftOverApproval_IsNotTakenForWhoeverChangesALabel()
    {
        var answers = new AttemptAnswers { Approve = Digest };

        Answers(AnswerGate.Stamp(Of(answers, answers))).ShouldBe(new AttemptAnswers());
    }

    [Fact]
    public void Stamp_UnreadableList_IsRefused() => Refusal(AnswerGate.Stamp(Approve(stored: "[{"))).ShouldContain("not one that the webhook wrote");
}
