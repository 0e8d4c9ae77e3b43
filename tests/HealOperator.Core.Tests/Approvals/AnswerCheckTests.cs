using HealOperator.Core.Approvals;
using static HealOperator.Core.Tests.Approvals.Reviews;

namespace HealOperator.Core.Tests.Approvals;

public sealed class AnswerCheckTests
{
    public static TheoryData<string, AttemptAnswers, AttemptAnswers, string> Forgeries => new()
    {
        { "another's name", new(), new() { Approvals = Stamped(By("bob")) }, "Approvals of others are not added, changed or removed." },
        { "another's beside one's own", new(), new() { Approvals = Stamped(By("bob"), By("alice")) }, "Approvals of others are not added, changed or removed." },
        { "another's erased", new() { Approvals = Stamped(By("bob")) }, new(), "Approvals of others are not added, changed or removed." },
        { "another's replaced by one's own", new() { Approvals = Stamped(By("bob")) }, new() { Approvals = Stamped(By("alice")) }, "Approvals of others are not added, changed or removed." },
        { "another's moved to this proposal", new() { Approvals = Stamped(By("bob", Older)) }, new() { Approvals = Stamped(By("bob"), By("alice")) }, "Approvals of others are not added, changed or removed." },
        { "an older digest", new(), new() { Approvals = Stamped(By("alice", Older)) }, "An approval names the digest of the stored proposal." },
        { "another time", new(), new() { Approvals = Stamped(By("alice") with { At = Now.AddHours(-1) }) }, "An approval bears the time at which it is given." },
        { "another's rejection", new(), new() { Reject = "no", RejectedBy = "bob" }, "healoperator.io/rejected-by must name alice." },
        { "a rejecter without rejection", new(), new() { RejectedBy = "alice" }, "Who rejected is recorded with the rejection alone." },
        { "a rejection taken back", new() { Reject = "no", RejectedBy = "bob" }, new(), "A rejection is not taken back or changed." },
        { "a rejecter changed", new() { Reject = "no", RejectedBy = "bob" }, new() { Reject = "no", RejectedBy = "alice" }, "Who rejected is not changed." },
        { "an approval beside a rejection", new(), new() { Reject = "no", RejectedBy = "alice", Approvals = Stamped(By("alice")) }, "No approval is stored beside a rejection." },
        { "one's own taken back", new() { Approvals = Stamped(By("alice")) }, new(), "An approval bears the name of who makes the request." },
        { "one's own name written otherwise", new(), new() { Approvals = Stamped(By("Alice")) }, "An approval bears the name of who makes the request." },
        { "no stamp", new(), new() { Approve = Digest }, "The approval bears no stamp: the mutating webhook was not asked." },
        { "no stamp on a rejection", new(), new() { Reject = "no" }, "The rejection bears no stamp: the mutating webhook was not asked." },
        { "no list", new(), new() { Approvals = "{}" }, "healoperator.io/approvals is not one that the webhook wrote." },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Check_Forgery_IsRefusedAndSaysWhy(string what, AttemptAnswers before, AttemptAnswers after, string why) =>
        Refusal(AnswerCheck.Check(Of(before, after))).ShouldBe(why, what);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Check_StampWithoutTheRight_IsRefused(bool may, bool ours) =>
        AnswerCheck.Check(Of(new(), new() { Approvals = Stamped(By("alice")) }) with { MayApprove = may, IsOurs = ours }).ShouldBeOfType<AnswerDecision.Refused>();

    [Fact]
    public void Check_WhatTheGateStamped_IsAllowed()
    {
        var review = Approve("bob", Stamped(By("alice")));

        AnswerCheck.Check(review with { After = Answers(AnswerGate.Stamp(review)), Now = Now.AddSeconds(2) }).ShouldBeOfType<AnswerDecision.Allowed>();
    }

    [Fact]
    public void Check_NoAnswer_NeedsNoRight()
    {
        var answers = new AttemptAnswers { Approvals = Stamped(By("bob")), Reject = "no", RejectedBy = "carol" };

        AnswerCheck.Check(Of(answers, answers) with { MayApprove = false, IsOurs = true, HasEnded = true }).ShouldBeOfType<AnswerDecision.Allowed>();
    }
}
