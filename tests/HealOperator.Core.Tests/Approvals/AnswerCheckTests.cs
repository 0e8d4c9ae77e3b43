using HealOperator.Core.Approvals;
using static HealOperator.Core.Tests.Approvals.Reviews;

namespace HealOperator.Core.Tests.Approvals;

public sealed class AnswerCheckTests
{
    public static TheoryData<string, AttemptAnswers, AttemptAnswers> Forgeries => new()
    {
        { "another's name", new(), new() { Approvals = Stamped(By("bob")) } },
        { "another's beside one's own", new(), new() { Approvals = Stamped(By("bob"), By("alice")) } },
        { "another's erased", new() { Approvals = Stamped(By("bob")) }, new() },
        { "another's replaced by one's own", new() { Approvals = Stamped(By("bob")) }, new() { Approvals = Stamped(By("alice")) } },
        { "another's moved to this proposal", new() { Approvals = Stamped(By("bob", Older)) }, new() { Approvals = Stamped(By("bob"), By("alice")) } },
        { "an older digest", new(), new() { Approvals = Stamped(By("alice", Older)) } },
        { "another time", new(), new() { Approvals = Stamped(By("alice") with { At = Now.AddHours(-1) }) } },
        { "another's rejection", new(), new() { Reject = "no", RejectedBy = "bob" } },
        { "a rejecter without rejection", new(), new() { RejectedBy = "alice" } },
        { "a rejection taken back", new() { Reject = "no", RejectedBy = "bob" }, new() },
        { "a rejecter changed", new() { Reject = "no", RejectedBy = "bob" }, new() { Reject = "no", RejectedBy = "alice" } },
        { "an approval beside a rejection", new(), new() { Reject = "no", RejectedBy = "alice", Approvals = Stamped(By("alice")) } },
        { "no stamp", new(), new() { Approve = Digest } },
        { "no stamp on a rejection", new(), new() { Reject = "no" } },
        { "no list", new(), new() { Approvals = "{}" } },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Check_Forgery_IsRefused(string what, AttemptAnswers before, AttemptAnswers after) =>
        AnswerCheck.Check(Of(before, after)).ShouldBeOfType<AnswerDecision.Refused>(what);

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
