using HealOperator.Core.Attempts;
using HealOperator.Core.Minimizing;
using HealOperator.Core.Policies;
using HealOperator.Core.Reports;

namespace HealOperator.Core.Tests.Machines;

/// <summary>What a pod found with the files around a change goes with the proposal from the report to the fix.</summary>
public sealed class FileFindingsInPhasesTests
{
    private const string Sentence = "src/page.tsx:4: The test a has no content any more. (DeleteTest)";

    private static readonly GateFinding Suspicion = Samples.Finding(certain: false);

    [Fact]
    public void Decide_DiagnosisReportsFindings_AreInTheStatusAndTheGateDenies()
    {
        var gating = Diagnosed([Samples.Finding()]);
        gating.Status.Proposal!.Findings.ShouldBe([Samples.Finding()]);

        var decision = Decide(gating.Status, new() { EvidencePush = Samples.Pushed(fix: null) });

        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.PolicyDenied);
        decision.Status.Gate!.Reasons.ShouldBe([Sentence]);
        decision.Status.Gate.Findings.ShouldBe([Samples.Finding()]);
    }

    [Fact]
    public void Decide_DiagnosisReportsASuspicion_AHumanIsAsked()
    {
        var decision = Decide(Diagnosed([Suspicion]).Status, new() { EvidencePush = Samples.Pushed(fix: null) });

        decision.Status.Phase.ShouldBe(AttemptPhase.AwaitingApproval);
        decision.Status.Gate!.Reasons.ShouldBe([Sentence]);
    }

    [Fact]
    public void Decide_ReportedListIsNone_IsRefusedPlainly()
    {
        var blocker = Diagnosed([Samples.Finding() with { Line = 0 }]).Status.Blocker.ShouldNotBeNull();

        blocker.Reason.ShouldBe(FailureReasons.ReportInvalid);
        blocker.Message.ShouldContain("line below 1");
        Diagnosed([.. Enumerable.Repeat(Samples.Finding(), 13)]).Status.Blocker!.Reason.ShouldBe(FailureReasons.ReportInvalid);
    }

    [Fact]
    public void Decide_FindingsAreDroppedAfterTheGate_IsTampered()
    {
        var waiting = Decide(Diagnosed([Suspicion]).Status, new() { EvidencePush = Samples.Pushed(fix: null) }).Status;
        var cleaned = waiting with { Proposal = waiting.Proposal! with { Findings = null } };

        Decide(cleaned, new() { Approve = cleaned.Proposal!.Digest }).Status.Blocker!.Reason.ShouldBe(FailureReasons.ProposalTampered);
    }

    [Fact]
    public void Decide_PolicyForbidsWhileAHumanIsAsked_TheFindingsAreJudgedAgain()
    {
        var lax = Samples.Policy() with { Changes = new() { Forbidden = [] } };
        var waiting = Decide(Diagnosed([Samples.Finding()], lax).Status, new() { EvidencePush = Samples.Pushed(fix: null) }, lax).Status;
        waiting.Phase.ShouldBe(AttemptPhase.AwaitingApproval);

        var blocker = Decide(waiting, new(), Samples.Policy()).Status.Blocker.ShouldNotBeNull();

        blocker.Reason.ShouldBe(FailureReasons.PolicyChanged);
        blocker.Message.ShouldContain(Sentence);
    }

    [Fact]
    public void Decide_ToolPodReportsFindings_GoWithItsProposal()
    {
        var status = Diagnosed(null).Status with { Phase = AttemptPhase.Preparing, Proposal = null, Tool = Samples.Tool };
        AttemptStatus Tool(GateFinding finding) => Decide(status, new() { Tool = Samples.Work(new HealReport { Tool = new() { Diff = Samples.Diff, Findings = [finding] } }) }).Status;

        Tool(Suspicion).Proposal!.Findings.ShouldBe([Suspicion]);
        ProposalDigest.IsGenuine(Samples.Pins, Tool(Suspicion).Proposal!).ShouldBeTrue();
        Tool(Suspicion with { Code = "?" }).Blocker!.Reason.ShouldBe(FailureReasons.ReportInvalid);
    }

    [Fact]
    public void Decide_ProposalBecomesSmaller_FindingsOfTheFilesThatStayHold()
    {
        IReadOnlyList<GateFinding> whole = [Suspicion with { File = "src/part2.ts" }, Suspicion with { File = "src/part4.ts" }, Suspicion with { File = "elsewhere" }];

        var proposal = Searched(whole, _ => null).Proposal.ShouldNotBeNull();

        proposal.Findings.ShouldNotBeNull().Select(finding => finding.File).ShouldBe(["src/part2.ts", "elsewhere"]);
        ProposalDigest.IsGenuine(Samples.Pins, proposal).ShouldBeTrue();
    }

    [Fact]
    public void Decide_TrialFindsSomethingInTheSmallerPatch_IsAddedAndGated()
    {
        var status = Searched([Suspicion with { File = "src/part2.ts" }], hunks => hunks == "3" ? [Suspicion with { File = "src/part2.ts", Line = 9 }] : null);

        status.Minimization!.Kept.ShouldBe("3");
        status.Proposal!.Findings!.Select(finding => finding.Line).ShouldBe([4, 9]);
        status.Gate!.Reasons.ShouldBe(status.Proposal.Findings!.Select(finding => finding.ToSentence()));
    }

    [Fact]
    public void Decide_PartIsWorseThanTheWhole_IsNotGreenHoweverItsRunEnded()
    {
        var status = Searched(null, hunks => hunks == "3" ? [Samples.Finding(file: "src/part2.ts")] : null);

        var trial = status.Minimization!.Trials.Single(trial => trial.Hunks == "3");
        trial.Passed.ShouldBe(false);
        trial.Message.ShouldNotBeNull().ShouldStartWith("The gate judges it worse than the whole fix.");
        status.Minimization.Kept.ShouldNotBe("3");
        status.Gate!.Outcome.ShouldBe(GateOutcome.AutoApproved);
    }

    [Fact]
    public void Decide_TrialReportsNoList_IsNotGreen() =>
        Searched(null, _ => [Suspicion with { Line = -1 }]).Minimization!.Trials.ShouldAllBe(trial => trial.Passed == false);

    private static AttemptDecision Diagnosed(IReadOnlyList<GateFinding>? findings, HealPolicySpec? policy = null)
    {
        var report = new HealReport { Diagnosis = Samples.Report(Samples.Proposal(findings: findings)) };
        return Decide(new() { Phase = AttemptPhase.Diagnosing }, new() { Diagnosis = Samples.Work(report) }, policy);
    }

    /// <summary>Searches a proposal of five hunks whose third is the needed one.</summary>
    private static AttemptStatus Searched(IReadOnlyList<GateFinding>? whole, Func<string, IReadOnlyList<GateFinding>?> found)
    {
        var policy = Samples.Policy() with { Verification = new() { MinimalPatch = "Always", MaxTrials = 12 } };
        var status = Diagnosed(null).Status with { Proposal = Samples.Proposal(diff: Samples.Hunks(5), findings: whole) };
        while (status is { Phase: AttemptPhase.Gating } or { Phase: AttemptPhase.Minimizing, Minimization.Kept: null })
        {
            var decision = Decide(status, new(), policy);
            if (decision.Effects.OfType<AttemptEffect.EnsureTrial>().SingleOrDefault() is { } trial)
            {
                var hunks = status.Minimization!.Trials[^1].Hunks;
                var green = HunkNumbers.Read(hunks, 5)!.Contains(2);
                var seen = Samples.Arm(green ? ArmState.Passed : ArmState.Failed, Samples.Fingerprint, Samples.Commit);
                decision = Decide(status, new() { Trial = seen with { PatchDigest = trial.PatchDigest, Findings = found(hunks) } }, policy);
            }

            status = decision.Status;
        }

        return status;
    }

    private static AttemptDecision Decide(AttemptStatus status, AttemptFacts facts, HealPolicySpec? policy = null) =>
        HealMachine.Decide(Samples.Attempt(status), facts, policy ?? Samples.Policy(), Samples.Start.AddMinutes(1));
}
