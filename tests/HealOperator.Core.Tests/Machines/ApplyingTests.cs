using HealOperator.Core.Attempts;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines;

/// <summary>What a pod says of its push is hostile input, and the end of the run ends the attempt wherever it is.</summary>
public sealed class ApplyingTests
{
    private static readonly AttemptStatus Approved = new()
    {
        Phase = AttemptPhase.Applying,
        Pins = Samples.Pins,
        Proposal = Samples.Proposal(),
        Classification = Samples.Classification(),
        Evidence = new EvidenceStatus { ConfigMap = "web-1-evidence", Digest = "d", Branch = "debug/web-1" },
        Gate = new() { Outcome = GateOutcome.AutoApproved, Reasons = [] },
    };

    [Fact]
    public void Decide_PushOfTheFix_IsRecordedAndVerified()
    {
        var status = Decide(Pushed("heal/web-1", Samples.FixCommit)).Status;

        status.Phase.ShouldBe(AttemptPhase.Verifying);
        status.Fix.ShouldBe(new() { Branch = "heal/web-1", Commit = Samples.FixCommit });
    }

    [Theory]
    [InlineData("main", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("debug/web-1", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("heal/web-1", "HEAD")]
    [InlineData("heal/web-1", "")]
    public void Decide_PushOfAnythingElse_IsNotBelieved(string branch, string commit)
    {
        var status = Decide(Pushed(branch, commit)).Status;

        status.Blocker!.Reason.ShouldBe(FailureReasons.ReportInvalid);
        status.Fix.ShouldBeNull();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Decide_RunIsDeleted_TheAttemptIsAborted(bool deleting, bool gone)
    {
        var decision = HealMachine.Decide(Samples.Attempt(Approved) with { Deleting = deleting }, new AttemptFacts { RunGone = gone }, Samples.Policy(), Samples.Start);

        decision.Status.Phase.ShouldBe(AttemptPhase.Aborted);
        decision.Effects.OfType<AttemptEffect.EnsureApply>().ShouldBeEmpty();
    }

    private static AttemptDecision Decide(AttemptFacts facts) => HealMachine.Decide(Samples.Attempt(Approved), facts, Samples.Policy(), Samples.Start);

    private static AttemptFacts Pushed(string branch, string commit) =>
        new() { Apply = Samples.Work(new() { Apply = new ApplyReport { Fix = new() { Branch = branch, Commit = commit } } }) };
}
