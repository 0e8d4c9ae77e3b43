using HealOperator.Core.Attempts;
using HealOperator.Core.Attempts.Phases;
using HealOperator.Core.Minimizing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <summary>The smallest part of a proposal that is still green becomes the proposal.</summary>
public sealed class MinimizingTests
{
    private static readonly HealPolicySpec Wanted = Policy(8);

    private static readonly FixProposal Whole = Samples.Proposal(diff: Samples.Hunks(5));

    [Fact]
    public void Decide_PolicyDoesNotAsk_GoesTheUsualWay() => Decide(Gating(Whole), new(), Samples.Policy()).Status.Phase.ShouldBe(AttemptPhase.Applying);

    [Fact]
    public void Decide_OneHunk_HasNothingToSearch() => Decide(Gating(Samples.Proposal()), new()).Status.Phase.ShouldBe(AttemptPhase.Applying);

    [Theory]
    [InlineData(2, AttemptPhase.Minimizing)]
    [InlineData(40, AttemptPhase.Minimizing)]
    [InlineData(41, AttemptPhase.Applying)]
    public void Decide_NumberOfHunks_IsSearchedWhereTrialsCanSortItOut(int hunks, AttemptPhase expected) =>
        Decide(Gating(Samples.Proposal(diff: Samples.Hunks(hunks))), new(), Wanted with { Changes = new() { MaxFiles = 100 } }).Status.Phase.ShouldBe(expected);

    [Fact]
    public void Decide_ModeIsObserve_TriesNothing()
    {
        var decision = HealMachine.Decide(Samples.Attempt(Gating(Whole), HealMode.Observe), new() { EvidencePush = Samples.Pushed(fix: null) }, Wanted, Samples.Start);

        (decision.Status.Phase, decision.Status.Minimization).ShouldBe((AttemptPhase.Blocked, null));
    }

    [Fact]
    public void Decide_BuildsOnAnEarlierFix_GoesTheUsualWay()
    {
        var pins = new Pins { Commit = Samples.FixCommit, OriginalCommit = Samples.Commit };
        var status = Gating(Samples.Proposal(pins: pins, diff: Samples.Hunks(2), cumulative: Samples.Hunks(3))) with { Pins = pins };

        HealMachine.Decide(Samples.Attempt(status, spec: Samples.Spec(2, pins)), new(), Wanted, Samples.Start).Status.Phase.ShouldBe(AttemptPhase.Applying);
    }

    [Fact]
    public void Decide_SeveralHunks_RecordsATrialBeforeItStartsIt()
    {
        var entered = Decide(Gating(Whole), new());
        entered.Status.Phase.ShouldBe(AttemptPhase.Minimizing);
        entered.Effects.ShouldBeEmpty();

        var announced = Decide(entered.Status, new());
        announced.Status.Minimization!.Trials.ShouldHaveSingleItem().Hunks.ShouldBe("1-5");
        announced.Effects.OfType<AttemptEffect.EnsureTrial>().ShouldBeEmpty();

        var effect = Decide(announced.Status, new()).Effects.OfType<AttemptEffect.EnsureTrial>().ShouldHaveSingleItem();
        (effect.Number, effect.Base.Commit, effect.Diff).ShouldBe((1, Samples.Commit, Whole.Diff));
    }

    [Fact]
    public void Decide_OneHunkIsNeeded_BecomesTheProposalAndIsGatedAnew()
    {
        var status = Play(Whole, "3", out var trials);

        status.Phase.ShouldBe(AttemptPhase.Applying);
        status.Minimization!.Kept.ShouldBe("3");
        var proposal = status.Proposal.ShouldNotBeNull();
        proposal.Diff.ShouldBe(PatchHunks.Read(Whole.Diff)!.Only([2]));
        proposal.Summary.ShouldEndWith("(1 of 5 hunks)");
        ProposalDigest.IsGenuine(Samples.Pins, proposal).ShouldBeTrue();
        proposal.Digest.ShouldNotBe(Whole.Digest);
        trials.ShouldBe(["1-5", "1-2", "3-5", "3"]);
    }

    [Fact]
    public void Decide_WholeIsNotGreen_StaysAsItIsAfterOneTrial()
    {
        var status = Play(Whole, "6", out var trials);

        trials.ShouldBe(["1-5"]);
        status.Proposal.ShouldBe(Whole);
        (status.Minimization!.Kept, status.Phase).ShouldBe(("1-5", AttemptPhase.Applying));
    }

    [Fact]
    public void Decide_NoMoreTrials_KeepsTheSmallestThatWasGreen()
    {
        var status = Play(Whole, "3", out var trials, Policy(3));

        trials.ShouldBe(["1-5", "1-2", "3-5"]);
        status.Minimization!.Kept.ShouldBe("3-5");
        status.Minimization.Message.ShouldNotBeNull().ShouldContain("maxTrials");
    }

    [Fact]
    public void Decide_ActionsRunShort_KeepsWhatTheProofNeeds()
    {
        var status = Play(Whole, "3", out var trials, Wanted with { Budget = new() { MaxActions = 8 } });

        trials.Count.ShouldBe(2, "8 pods, less the diagnosis and 5 for the proof");
        status.Phase.ShouldBe(AttemptPhase.Applying);
    }

    [Fact]
    public void Decide_TimeRunsShort_KeepsWhatTheProofNeeds()
    {
        var policy = Wanted with { Budget = new() { MaxDuration = "10m" } };

        Play(Whole, "3", out var trials, policy, TimeSpan.FromMinutes(3));

        trials.Count.ShouldBe(2, "after 6 of 10 minutes less than half is left");
    }

    [Fact]
    public void Decide_PartWouldBeJudgedWorseThanTheWhole_IsNotTried()
    {
        var policy = Wanted with { Paths = new() { Forbidden = ["src/part1.ts"], NeedApproval = [] } };
        var status = Searching(Whole) with { Gate = new() { Outcome = GateOutcome.AutoApproved } };

        var second = Decide(Ended(Decide(status, new(), policy).Status, true, policy), new(), policy).Status.Minimization!;

        second.Trials[^1].Hunks.ShouldBe("3-5", "hunks 1 and 2 hold a file that is forbidden");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Decide_AnotherPatchOrCommitWasRun_IsNotGreen(bool rightPatch, bool rightCommit)
    {
        var announced = Decide(Searching(Whole), new()).Status;
        var seen = Samples.Arm(ArmState.Passed, commit: rightCommit ? Samples.Commit : Samples.FixCommit) with { PatchDigest = rightPatch ? Whole.PatchDigest : "another" };

        Decide(announced, new() { Trial = seen }).Status.Minimization!.Trials[0].Passed.ShouldBe(false);
    }

    [Fact]
    public void Decide_RejectedMeanwhile_IsRejectedAndDenied()
    {
        var status = Decide(Searching(Whole), new() { Reject = "no" }).Status;

        status.Phase.ShouldBe(AttemptPhase.Rejected);
        status.Conditions!.Select(condition => condition.Type).ShouldContain("Denied");
        status.Conditions!.Select(condition => condition.Type).ShouldNotContain("Approved");
    }

    [Fact]
    public void Decide_ModeBecomesObserve_NothingMoreIsTried()
    {
        var announced = Decide(Searching(Whole), new()).Status;

        var decision = HealMachine.Decide(Samples.Attempt(announced, HealMode.Observe), new() { EvidencePush = Samples.Pushed(fix: null) }, Wanted, Samples.Start);

        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.ObserveOnly);
        decision.Effects.Any(Invariants.IsPod).ShouldBeFalse();
    }

    [Fact]
    public void Decide_PolicyAsksNoMore_ARecordedTrialIsNotStarted()
    {
        var announced = Decide(Searching(Whole), new()).Status;

        var decision = Decide(announced, new(), Samples.Policy());

        decision.Effects.ShouldNotContain(effect => effect is AttemptEffect.EnsureTrial);
        decision.Status.Minimization!.Trials.Single().Passed.ShouldBe(false);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Limit_RoomForATrialAndForTheProof_LetsItBegin(int minutes, bool expected)
    {
        var now = Samples.Start.AddMinutes(20);
        var trial = new TrialStatus { Number = 1, Hunks = "1", StartedAt = now.AddMinutes(-minutes), FinishedAt = now };
        var context = new AttemptContext(Samples.Attempt(Gating(Whole)), new(), Wanted with { Budget = new() { MaxDuration = "1h" } }, now);

        (TrialBudget.Limit(context, [trial]) is null).ShouldBe(expected);
    }

    private static HealPolicySpec Policy(int trials) => Samples.Policy() with { Verification = new() { MinimalPatch = "Always", MaxTrials = trials } };

    /// <summary>Runs the search; a trial is green when it holds the needed hunk.</summary>
    private static AttemptStatus Play(FixProposal proposal, string needed, out IReadOnlyList<string> trials, HealPolicySpec? policy = null, TimeSpan step = default)
    {
        var (status, tried, now) = (Gating(proposal), new List<string>(), Samples.Start);
        AttemptDecision Next(AttemptFacts facts) => HealMachine.Decide(Samples.Attempt(status), facts, policy ?? Wanted, now);
        while (status.Phase is AttemptPhase.Gating or AttemptPhase.Minimizing)
        {
            var decision = Next(new());
            if (decision.Effects.OfType<AttemptEffect.EnsureTrial>().SingleOrDefault() is { } trial)
            {
                now += step;
                tried.Add(status.Minimization!.Trials[^1].Hunks);
                var green = HunkNumbers.Read(tried[^1], status.Minimization.Hunks)!.Contains(int.Parse(needed, System.Globalization.CultureInfo.InvariantCulture) - 1);
                decision = Next(new() { Trial = Samples.Arm(green ? ArmState.Passed : ArmState.Failed, Samples.Fingerprint, Samples.Commit) with { PatchDigest = trial.PatchDigest } });
            }

            status = decision.Status;
        }

        trials = tried;
        return status;
    }

    private static AttemptStatus Ended(AttemptStatus status, bool green, HealPolicySpec policy) => Decide(
        status,
        new() { Trial = Samples.Arm(green ? ArmState.Passed : ArmState.Failed, Samples.Fingerprint, Samples.Commit) with { PatchDigest = Whole.PatchDigest } },
        policy).Status;

    private static AttemptStatus Gating(FixProposal proposal) => new()
    {
        Phase = AttemptPhase.Gating,
        Pins = Samples.Pins,
        Proposal = proposal,
        Classification = Samples.Classification(),
        Evidence = new() { ConfigMap = "web-1-evidence", Digest = "d" },
    };

    private static AttemptStatus Searching(FixProposal proposal) => Decide(Gating(proposal), new()).Status;

    private static AttemptDecision Decide(AttemptStatus status, AttemptFacts facts, HealPolicySpec? policy = null) =>
        HealMachine.Decide(Samples.Attempt(status), facts, policy ?? Wanted, Samples.Start);
}
