using HealOperator.Core.Attempts;
using HealOperator.Core.Measuring;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Measuring;

public sealed class AttemptTraceTests
{
    [Fact]
    public void Of_AttemptThatEnded_HasItsPhasesWithTheRecordedTimes()
    {
        var trace = AttemptTrace.Of(Status(AttemptPhase.Healed))!;

        trace.Start.ShouldBe(Samples.Start);
        trace.End.ShouldBe(Samples.Start.AddSeconds(9));
        trace.Phases.ShouldBe(
            [
                new PhaseSpan(AttemptPhase.Pinning, Samples.Start, Samples.Start),
                new PhaseSpan(AttemptPhase.Diagnosing, Samples.Start, Samples.Start.AddSeconds(9)),
            ]);
        trace.Error.ShouldBeNull();
        trace.Attributes["heal.outcome"].ShouldBe("Healed");
        trace.Attributes["heal.fix.kind"].ShouldBe("Code");
    }

    [Fact]
    public void Of_AttemptUnderWay_IsNull() => AttemptTrace.Of(Status(AttemptPhase.Verifying)).ShouldBeNull();

    [Theory]
    [InlineData(FailureReasons.PolicyDenied, FailureReasons.PolicyDenied)]
    [InlineData("postgres://user:password@host", "_OTHER")]
    public void Of_Blocked_ErrorIsAKnownReasonOnly(string reason, string expected) =>
        AttemptTrace.Of(Status(AttemptPhase.Blocked) with { Blocker = new() { Reason = reason, Message = "secret" } })!.Error.ShouldBe(expected);

    [Fact]
    public void Of_AnyAttempt_AttributesTellNothingOfItsContent()
    {
        var status = Status(AttemptPhase.Healed) with { Message = "hunter2", Proposal = Samples.Proposal() with { Fixer = "hunter2", Summary = "hunter2" } };

        AttemptTrace.Of(status)!.Attributes.Values.ShouldNotContain(value => value.Contains("hunter2"));
    }

    [Fact]
    public void TraceId_OfAUid_IsAlwaysTheSameAndOfTheFormThatW3CAsks()
    {
        TraceId.Of("a").ShouldBe(TraceId.Of("a"));
        TraceId.Of("a").ShouldNotBe(TraceId.Of("b"));
        TraceId.Of("0f1e2d3c").ShouldMatch("^[0-9a-f]{32}$");
    }

    [Fact]
    public void Decide_FirstDecision_NamesTheTrace()
    {
        var attempt = Samples.Attempt();

        HealMachine.Decide(attempt, new(), Samples.Policy(), Samples.Start).Status.TraceId.ShouldBe(TraceId.Of(attempt.Uid));
    }

    private static AttemptStatus Status(AttemptPhase end) => new()
    {
        Phase = end,
        Classification = Samples.Classification(),
        Proposal = Samples.Proposal(),
        Timeline =
        [
            new() { Phase = AttemptPhase.Pinning, At = Samples.Start },
            new() { Phase = AttemptPhase.Diagnosing, At = Samples.Start },
            new() { Phase = end, At = Samples.Start.AddSeconds(9) },
        ],
    };
}
