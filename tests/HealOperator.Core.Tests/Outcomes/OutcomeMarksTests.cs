using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Outcomes;

public sealed class OutcomeMarksTests
{
    [Theory]
    [InlineData(AttemptPhase.Healed, VerdictOutcome.Healed, new[] { OutcomeMark.Proposed, OutcomeMark.Healed })]
    [InlineData(AttemptPhase.Progressed, VerdictOutcome.Progressed, new[] { OutcomeMark.Proposed, OutcomeMark.Healed })]
    [InlineData(AttemptPhase.NotHealed, VerdictOutcome.NotHealed, new[] { OutcomeMark.Proposed, OutcomeMark.NotHealed })]
    [InlineData(AttemptPhase.NotHealed, VerdictOutcome.Flaky, new[] { OutcomeMark.Proposed, OutcomeMark.ControlPassed })]
    [InlineData(AttemptPhase.NotHealed, VerdictOutcome.Inconclusive, new[] { OutcomeMark.Proposed })]
    [InlineData(AttemptPhase.Rejected, null, new[] { OutcomeMark.Proposed })]
    [InlineData(AttemptPhase.Expired, null, new[] { OutcomeMark.Proposed })]
    [InlineData(AttemptPhase.Blocked, null, new[] { OutcomeMark.Proposed })]
    [InlineData(AttemptPhase.Verifying, null, new OutcomeMark[0])]
    public void Of_EndOfAnAttempt_IsWhatTheRunsProved(AttemptPhase phase, VerdictOutcome? outcome, OutcomeMark[] expected) =>
        OutcomeMarks.Of(Status(phase, outcome), markedFalse: false).ShouldBe(expected);

    [Fact]
    public void Of_WithoutProposal_IsNothing() => OutcomeMarks.Of(Status(AttemptPhase.Blocked, null) with { Proposal = null }, markedFalse: true).ShouldBeEmpty();

    [Fact]
    public void Of_MarkedByAPerson_CountsForHealsAlone()
    {
        OutcomeMarks.Of(Status(AttemptPhase.Healed, VerdictOutcome.Healed), markedFalse: true).ShouldContain(OutcomeMark.Marked);
        OutcomeMarks.Of(Status(AttemptPhase.NotHealed, VerdictOutcome.NotHealed), markedFalse: true).ShouldNotContain(OutcomeMark.Marked);
    }

    private static AttemptStatus Status(AttemptPhase phase, VerdictOutcome? outcome) => new()
    {
        Phase = phase,
        Classification = new() { Category = FailureCategory.Compilation, FourWay = FourWay.Planning, Fingerprint = "f", Rule = "r", Why = "w" },
        Proposal = new FixProposal { Digest = "d", PatchDigest = "p", Kind = FixKind.Code, Fixer = "ts-keyword", Summary = "s" },
        Verdict = outcome is { } verdict ? new Verdict { Outcome = verdict, Message = "m" } : null,
    };
}
