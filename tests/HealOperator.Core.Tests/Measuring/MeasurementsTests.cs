using HealOperator.Core.Attempts;
using HealOperator.Core.Diagnosis;
using HealOperator.Core.Measuring;
using HealOperator.Core.Runs;
using HealOperator.Core.Tests.Machines;

namespace HealOperator.Core.Tests.Measuring;

public sealed class MeasurementsTests
{
    private static readonly FixClass Keyword = new(FailureCategory.Compilation, "ts-keyword");

    [Fact]
    public void Of_AttemptHealed_CountsItsEndAndTheTimeSinceTheFirstFailure()
    {
        var before = Diagnosed(AttemptPhase.Verifying, (AttemptPhase.Pinning, 10), (AttemptPhase.Verifying, 20));
        var after = Diagnosed(AttemptPhase.Healed, (AttemptPhase.Pinning, 10), (AttemptPhase.Verifying, 20), (AttemptPhase.Healed, 50));

        var counted = Measurements.Of(before, after, Samples.Start, []).ToList();

        counted[0].ShouldBe(new HealMeasurement.AttemptEnded(Keyword, AttemptOutcome.Healed));
        counted[1].ShouldBeOfType<HealMeasurement.Green>().Time.Total.ShouldBe(TimeSpan.FromSeconds(50));
        counted.Count.ShouldBe(2);
    }

    [Fact]
    public void Of_StatusWrittenAgainInTheSamePhase_CountsNothing()
    {
        var healed = Diagnosed(AttemptPhase.Healed, (AttemptPhase.Healed, 50));

        Measurements.Of(healed, healed with { Message = "anything" }, Samples.Start, []).ShouldBeEmpty();
    }

    [Fact]
    public void Of_ApprovalAskedFor_IsAnEscalationAndNoEnd() =>
        Measurements.Of(Diagnosed(AttemptPhase.Gating), Diagnosed(AttemptPhase.AwaitingApproval), Samples.Start, [])
            .ShouldBe([new HealMeasurement.Escalated(Keyword, EscalationReason.Approval)]);

    [Theory]
    [InlineData(AttemptPhase.NotHealed, VerdictOutcome.Flaky, AttemptOutcome.Flaky)]
    [InlineData(AttemptPhase.NotHealed, VerdictOutcome.Inconclusive, AttemptOutcome.Inconclusive)]
    [InlineData(AttemptPhase.NotHealed, VerdictOutcome.NotHealed, AttemptOutcome.NotHealed)]
    [InlineData(AttemptPhase.Blocked, null, AttemptOutcome.Blocked)]
    [InlineData(AttemptPhase.Rejected, null, AttemptOutcome.Rejected)]
    public void Of_AttemptEnded_HasTheOutcomeOfPhaseAndVerdict(AttemptPhase phase, VerdictOutcome? verdict, AttemptOutcome outcome)
    {
        var after = Diagnosed(phase) with { Verdict = verdict is { } known ? new() { Outcome = known, Message = "" } : null };

        Measurements.Of(null, after, Samples.Start, []).ShouldBe([new HealMeasurement.AttemptEnded(Keyword, outcome)]);
    }

    [Fact]
    public void Of_EveryLastPhase_HasAnOutcomeAndNoOther()
    {
        foreach (var phase in Enum.GetValues<AttemptPhase>()) (AttemptOutcomes.Of(new() { Phase = phase }) is not null).ShouldBe(phase.IsTerminal(), phase.ToString());
    }

    [Fact]
    public void Of_RunFailedAfterAttempts_IsAnEscalationOfTheLastOne()
    {
        var failed = Run(RunPhase.Failed, FailureReasons.AttemptsExhausted);

        Measurements.Of(Run(RunPhase.Healing, null), failed).ShouldBe([new HealMeasurement.Escalated(Keyword, EscalationReason.Exhausted)]);
        Measurements.Of(failed, failed).ShouldBeEmpty();
    }

    [Fact]
    public void Of_RunFailedWithoutAttempts_IsNoEscalation() =>
        Measurements.Of(Run(RunPhase.Pending, null), Run(RunPhase.Failed, FailureReasons.InvalidSpec) with { Attempts = null }).ShouldBeEmpty();

    private static AttemptStatus Diagnosed(AttemptPhase phase, params (AttemptPhase Phase, int Second)[] timeline) => new()
    {
        Phase = phase,
        Classification = Samples.Classification(),
        Proposal = Samples.Proposal() with { Fixer = Keyword.Fixer },
        Timeline = [.. timeline.Select(entry => new TimelineEntry { Phase = entry.Phase, At = Samples.Start.AddSeconds(entry.Second) })],
    };

    private static RunStatus Run(RunPhase phase, string? reason) => new()
    {
        Phase = phase,
        Category = FailureCategory.Compilation,
        Attempts = [new() { Name = "web-1", Number = 1, Fixer = "other" }, new() { Name = "web-2", Number = 2, Fixer = Keyword.Fixer }],
        Blocker = reason is null ? null : new() { Reason = reason, Message = "" },
    };
}
