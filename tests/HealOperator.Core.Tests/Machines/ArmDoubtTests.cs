using HealOperator.Core.Attempts;
using HealOperator.Core.Attempts.Phases;

namespace HealOperator.Core.Tests.Machines;

/// <summary>An arm proves something only where it ran the commit and the images of the run that failed.</summary>
public sealed class ArmDoubtTests
{
    private static readonly PinnedRef Commit = PinnedRef.TryPin(Samples.Commit, out var pinned) ? pinned : throw new InvalidOperationException();

    private static readonly AttemptStatus Verifying = new()
    {
        Phase = AttemptPhase.Verifying,
        Pins = Samples.Pins,
        Proposal = Samples.Proposal(),
        Classification = Samples.Classification(),
        Evidence = new EvidenceStatus { ConfigMap = "web-1-evidence", Digest = "d" },
        Fix = new() { Branch = "heal/web-1", Commit = Samples.FixCommit },
    };

    [Theory]
    [InlineData("a", "a", false)]
    [InlineData("a", "b", true)]
    [InlineData("a", "", false)]
    [InlineData("", "b", false)]
    [InlineData(null, "b", false)]
    public void Of_ImagesOfTheArm_MustBeThoseThatArePinned(string? pinned, string seen, bool doubted) =>
        (Of(Samples.Arm(ArmState.Passed, commit: Samples.Commit) with { ImageIds = [Image(seen)] }, pinned is null ? [] : [Image(pinned)]) is not null).ShouldBe(doubted);

    [Fact]
    public void Of_AnotherImage_NamesStepAndBothImages() =>
        Of(Samples.Arm(ArmState.Passed, commit: Samples.Commit) with { ImageIds = [Image("b")] }, [Image("a")])
            .ShouldBe("The green run used another image for step build than the failed run: b in place of a.");

    [Theory]
    [InlineData(ArmState.Passed, null, true)]
    [InlineData(ArmState.Failed, null, false)]
    [InlineData(ArmState.Passed, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", true)]
    [InlineData(ArmState.Failed, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", true)]
    [InlineData(ArmState.Passed, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Of_CommitOfTheArm_MustBeTheOneThatItShouldRun(ArmState state, string? commit, bool doubted) =>
        (Of(Samples.Arm(state, commit: commit), []) is not null).ShouldBe(doubted);

    [Fact]
    public void Decide_JobOfARecordedArmIsGone_ItsEndStands()
    {
        var green = new ArmStatus { Job = "web-1-green", Uid = "a1", Passed = true, Commit = Samples.FixCommit };

        var decision = HealMachine.Decide(Samples.Attempt(Verifying with { Green = green }), new AttemptFacts { Control = Samples.Arm(ArmState.Running) }, Samples.Policy(), Samples.Start);

        decision.Status.Green.ShouldBe(green);
        decision.Effects.OfType<AttemptEffect.EnsureArm>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ArmState.Passed, null, null)]
    [InlineData(ArmState.Failed, "ts:other", "it failed")]
    [InlineData(ArmState.Failed, null, "its log could not be read")]
    public void Decide_ArmEnds_RecordSaysWhyItFailed(ArmState state, string? fingerprint, string? expected)
    {
        var decision = HealMachine.Decide(Samples.Attempt(Verifying), new AttemptFacts { Green = Samples.Arm(state, fingerprint, Samples.FixCommit) }, Samples.Policy(), Samples.Start);

        var green = decision.Status.Green.ShouldNotBeNull();
        (green.Passed, green.Message).ShouldBe((state is ArmState.Passed, expected));
    }

    [Theory]
    [InlineData(ArmState.Failed, "3")]
    [InlineData(ArmState.Passed, "0")]
    public void Decide_VerdictIsFound_WhatWasCheckedStays(ArmState green, string expected)
    {
        var before = new CheckResult { Name = "no-null", Expect = "0", Before = "3" };
        var facts = new AttemptFacts
        {
            Green = Samples.Arm(green, Samples.Fingerprint, Samples.FixCommit),
            Control = Samples.Arm(ArmState.Failed, Samples.Fingerprint, Samples.Commit),
            Checks = Samples.Work(new() { Checks = new() { Checks = [before with { Before = null, After = "0" }] } }),
        };

        var decision = HealMachine.Decide(Samples.Attempt(Verifying with { Checks = [before] }) with { HasChecks = true }, facts, Samples.Policy(), Samples.Start);

        decision.Status.Verdict.ShouldNotBeNull();
        var check = decision.Status.Checks.ShouldNotBeNull().Single();
        (check.Before, check.After ?? check.Before).ShouldBe(("3", expected));
    }

    private static ImagePin Image(string id) => new() { Step = "build", Image = "node:22", ImageId = id };

    private static string? Of(ArmObservation seen, IReadOnlyList<ImagePin> pinned)
    {
        var status = new AttemptStatus { Phase = AttemptPhase.Verifying, Pins = Samples.Pins with { ImageDigests = pinned } };
        return ArmDoubt.Of(new AttemptContext(Samples.Attempt(status), new AttemptFacts(), Samples.Policy(), Samples.Start), "green", seen, Commit);
    }
}
