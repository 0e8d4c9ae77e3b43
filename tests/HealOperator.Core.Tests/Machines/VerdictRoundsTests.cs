using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <summary>A fix is credited only when every round that the policy asks for proves it.</summary>
public sealed class VerdictRoundsTests
{
    private static readonly ArmObservation Green = Samples.Arm(ArmState.Passed, commit: Samples.FixCommit), Red = Samples.Arm(ArmState.Failed, Samples.Fingerprint, Samples.Commit);

    [Fact]
    public void Decide_ThreeRoundsProveTheFix_IsHealedWithJobsOfEachRound()
    {
        var status = Play(3, out var rounds, (Green, Red), (Green, Red), (Green, Red));

        rounds.ShouldBe([1, 2, 3]);
        status.Verdict!.Outcome.ShouldBe(VerdictOutcome.Healed);
        status.Verdict.Message.ShouldContain("each of 3 rounds");
        status.Rounds!.Count.ShouldBe(2);
    }

    [Fact]
    public void Decide_ControlPassesInTheSecondRound_IsFlaky() =>
        Play(3, out _, (Green, Red), (Green, Samples.Arm(ArmState.Passed, commit: Samples.Commit))).Verdict!.Outcome.ShouldBe(VerdictOutcome.Flaky);

    [Fact]
    public void Decide_PatchedRunFailsAsBeforeInTheSecondRound_IsNotHealed() =>
        Play(2, out _, (Green, Red), (Samples.Arm(ArmState.Failed, Samples.Fingerprint, Samples.FixCommit), Red)).Verdict!.Outcome.ShouldBe(VerdictOutcome.NotHealed);

    [Fact]
    public void Decide_PatchedRunFailsOtherwiseInTheSecondRound_IsNoProgress() =>
        Play(2, out _, (Green, Red), (Samples.Arm(ArmState.Failed, "another", Samples.FixCommit), Red)).Verdict!.Outcome.ShouldBe(VerdictOutcome.Inconclusive);

    [Fact]
    public void Decide_FirstRoundProvesNothing_NoOtherFollows()
    {
        Play(5, out var rounds, (Green, Samples.Arm(ArmState.Passed, commit: Samples.Commit)));

        rounds.ShouldBe([1]);
    }

    /// <summary>A coin that decides over every run: the share of false credits is 1 in 4 to the number of rounds, counted over all tosses.</summary>
    [Theory]
    [InlineData(1, 1, 4)]
    [InlineData(2, 1, 16)]
    [InlineData(3, 1, 64)]
    public void Decide_EveryTossOfACoin_CreditsOneInFourToTheRounds(int rounds, int credited, int of)
    {
        var healed = 0;
        for (var tosses = 0; tosses < of; tosses++)
        {
            var pairs = Enumerable.Range(0, rounds).Select(round => (
                ((tosses >> (2 * round)) & 1) == 1 ? Green : Samples.Arm(ArmState.Failed, Samples.Fingerprint, Samples.FixCommit),
                ((tosses >> (2 * round)) & 2) == 2 ? Red : Samples.Arm(ArmState.Passed, commit: Samples.Commit))).ToArray();
            var status = Play(rounds, out _, pairs);
            if (status.Verdict!.Outcome is VerdictOutcome.Healed) healed++;
            else if (pairs.Take((status.Rounds?.Count ?? 0) + 1).Any(pair => pair.Item2.State is ArmState.Passed)) status.Verdict.Outcome.ShouldBe(VerdictOutcome.Flaky);
        }

        healed.ShouldBe(credited);
    }

    private static AttemptStatus Play(int asked, out IReadOnlyList<int> rounds, params (ArmObservation Green, ArmObservation Control)[] arms)
    {
        var policy = Samples.Policy() with { Verification = new VerificationPolicy { Rounds = asked } };
        var (status, seen) = (Verifying(), new List<int>());
        AttemptDecision Decide(AttemptFacts facts) => HealMachine.Decide(Samples.Attempt(status), facts, policy, Samples.Start);
        foreach (var (green, control) in arms)
        {
            if (status.Phase is not AttemptPhase.Verifying) break;
            var missing = Decide(new()).Effects.OfType<AttemptEffect.EnsureArm>().ToList();
            missing.Count.ShouldBe(2, "both arms of a round run side by side");
            seen.Add(missing.Select(arm => arm.Round).Distinct().Single());
            status = Decide(new() { Green = green, Control = control }).Status;
        }

        rounds = seen;
        return status;
    }

    private static AttemptStatus Verifying() => new()
    {
        Phase = AttemptPhase.Verifying,
        Pins = Samples.Pins,
        Proposal = Samples.Proposal(),
        Gate = new() { Outcome = GateOutcome.AutoApproved },
        Classification = Samples.Classification(),
        Evidence = new() { ConfigMap = "web-1-evidence", Digest = "d" },
        Fix = new() { Branch = "heal/web-1", Commit = Samples.FixCommit },
    };
}
