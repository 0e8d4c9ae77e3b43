using HealOperator.Core.Attempts;
using HealOperator.Core.Outcomes;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines;

public sealed class DiagnosingTests
{
    private static readonly AttemptStatus Diagnosing = new() { Phase = AttemptPhase.Diagnosing };

    private static readonly string Other = new('c', 40);

    [Theory]
    [InlineData(true, true, "original")]
    [InlineData(true, false, "pinned")]
    [InlineData(false, true, "reported original")]
    [InlineData(false, false, "pinned")]
    public void Decide_ReportOfPins_NeverMovesWhatIsPinned(bool pinned, bool original, string expected)
    {
        var names = new Dictionary<string, string> { ["original"] = Samples.FixCommit, ["pinned"] = Samples.Commit, ["reported original"] = Other };
        var pins = pinned ? new Pins { Commit = Samples.Commit, OriginalCommit = original ? Samples.FixCommit : null } : new Pins();
        var reported = new Pins { Commit = Samples.Commit, OriginalCommit = pinned || original ? Other : null };

        var decision = HealMachine.Decide(
            Samples.Attempt(Diagnosing, spec: Samples.Spec(pins: pins)),
            new() { Diagnosis = Samples.Work(new() { Diagnosis = Samples.Report(null, reported) }) },
            Samples.Policy(),
            Samples.Start);

        decision.Status.Pins.ShouldNotBeNull().Commit.ShouldBe(Samples.Commit);
        decision.Status.Pins.OriginalCommit.ShouldBe(names[expected]);
    }

    [Theory]
    [InlineData("main", null)]
    [InlineData("main", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "main")]
    public void Decide_PinThatMayMove_StopsBeforeDiagnosis(string commit, string? original)
    {
        var spec = Samples.Spec(pins: new() { Commit = commit, OriginalCommit = original });

        HealMachine.Decide(Samples.Attempt(new() { Phase = AttemptPhase.Pinning }, spec: spec), new(), Samples.Policy(), Samples.Start).Status.Blocker!.Reason.ShouldBe(FailureReasons.CannotPin);
    }

    [Fact]
    public void Decide_DiagnosisIsUnderWay_Waits()
    {
        var decision = HealMachine.Decide(Samples.Attempt(Diagnosing), new() { Diagnosis = Samples.Work(null, WorkState.Running) }, Samples.Policy(), Samples.Start);

        (decision.Status.Phase, decision.Status.Blocker).ShouldBe((AttemptPhase.Diagnosing, null));
        decision.Effects.OfType<AttemptEffect.EnsureDiagnosis>().ShouldBeEmpty();
    }

    [Fact]
    public void Decide_DiagnosisFailed_SaysWhy()
    {
        var facts = new AttemptFacts { Diagnosis = new() { State = WorkState.Failed, Message = "The pod was evicted." } };

        var blocker = HealMachine.Decide(Samples.Attempt(Diagnosing), facts, Samples.Policy(), Samples.Start).Status.Blocker.ShouldNotBeNull();

        (blocker.Reason, blocker.Message).ShouldBe((FailureReasons.DiagnosisFailed, "The pod was evicted."));
    }

    [Fact]
    public void Decide_ProposalTooLargeForTheStatus_SaysSo() =>
        Decide(Samples.Report(Samples.Proposal(diff: Samples.Hunks(500)))).Blocker!.Reason.ShouldBe(FailureReasons.ProposalTooLarge);

    [Fact]
    public void Decide_PatchWasTriedBefore_IsNotProposedAgain()
    {
        var spec = Samples.Spec() with { Excluded = [Samples.Proposal().PatchDigest] };

        var status = Decide(Samples.Report(Samples.Proposal()), Samples.Attempt(Diagnosing, spec: spec));

        (status.Proposal, status.Evidence is not null).ShouldBe((null, true));
    }

    [Fact]
    public void Decide_OtherEvidenceIsStored_ReportIsNotBelieved()
    {
        var facts = new AttemptFacts { Diagnosis = Samples.Work(new() { Diagnosis = Samples.Report(null) }), EvidenceStored = "another" };

        HealMachine.Decide(Samples.Attempt(Diagnosing), facts, Samples.Policy(), Samples.Start).Status.Blocker!.Reason.ShouldBe(FailureReasons.EvidenceMismatch);
    }

    [Fact]
    public void Decide_ReportOfAnotherCommit_IsNotBelieved() =>
        Decide(Samples.Report(Samples.Proposal(), new() { Commit = Other })).Blocker!.Reason.ShouldBe(FailureReasons.CannotPin);

    [Fact]
    public void Decide_WithoutGit_NoCommitIsNeeded() =>
        Decide(Samples.Report(null, new()), Samples.Attempt(Diagnosing, spec: Samples.Spec(pins: new())) with { HasGit = false }).Evidence.ShouldNotBeNull();

    [Fact]
    public void Decide_ProposalUnderAnothersDigest_IsNotBelieved()
    {
        var status = Decide(Samples.Report(Samples.Proposal() with { Digest = new('0', 64) }));

        status.Blocker!.Reason.ShouldBe(FailureReasons.ProposalTampered);
        status.Proposal.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    public void Decide_EarlierHealsWereFalse_RecordsSoManyOfThem(int reported, int? recorded)
    {
        var heals = Enumerable.Range(0, reported).Select(i => new FalseHeal { Attempt = $"web-{i}", Uid = $"u{i}", Recurred = true }).ToList();

        (Decide(Samples.Report(null) with { FalseHeals = heals }).FalseHeals?.Count).ShouldBe(recorded);
    }

    private static AttemptStatus Decide(DiagnosisReport report, AttemptSnapshot? attempt = null) =>
        HealMachine.Decide(attempt ?? Samples.Attempt(Diagnosing), new() { Diagnosis = Samples.Work(new() { Diagnosis = report }) }, Samples.Policy(), Samples.Start).Status;
}
