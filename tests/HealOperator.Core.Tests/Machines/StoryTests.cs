using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <summary>The ways that an attempt is meant to go, step by step. The other tests of the machine say what must never happen; these, what must.</summary>
public sealed class StoryTests
{
    private const string Diagnosed = "Diagnosing:\nDiagnosing: EnsureDiagnosis\nDiagnosing:\nGating: StoreEvidence ReleaseFailedJob !Diagnosed\n";

    private const string Pushed = "Applying: EnsureApply\nApplying:\nVerifying: !FixApplied\nVerifying: Green@b Control@a\nVerifying:\n";

    private static readonly ArmObservation PassesUnpatched = Samples.Arm(ArmState.Passed, commit: Samples.Commit);

    [Fact]
    public void Decide_CodeThatThePolicyLetsThrough_IsPushedAndProved() =>
        Told(new()).ShouldBe($"{Diagnosed}Applying: !AutoApproved\n{Pushed}Healed: !Healed");

    [Fact]
    public void Decide_CodeThatAHumanApproves_IsPushedAfterwards() => Told(new() { Mode = HealMode.HumanInLoop }).ShouldBe(
        $"{Diagnosed}Gating: EnsureEvidencePush\nGating:\nAwaitingApproval: !AwaitingApproval\nAwaitingApproval:\nAwaitingApproval:\nApplying: !Approved\n{Pushed}Healed: !Healed");

    [Fact]
    public void Decide_Observe_EndsWithTheEvidence() =>
        Told(new() { Mode = HealMode.Observe }).ShouldBe($"{Diagnosed}Gating: EnsureEvidencePush\nGating:\nBlocked: !ObserveOnly");

    [Fact]
    public void Decide_NothingToPropose_EndsWithTheEvidence() =>
        Told(new() { Proposal = null }).ShouldBe($"{Diagnosed}Gating: EnsureEvidencePush\nGating:\nBlocked: !NoProposal");

    [Fact]
    public void Decide_Rerun_RunsOneArmOfThePinnedCommit() => Told(new() { Proposal = Samples.Proposal(FixKind.Rerun), Green = PassesUnpatched }).ShouldBe(
        $"{Diagnosed}Applying: !AutoApproved\nApplying: EnsureEvidencePush\nApplying:\nVerifying: !FixApplied\nVerifying: Green@a\nVerifying:\nHealed: !Healed");

    [Fact]
    public void Decide_RerunWithoutGit_PushesNothing() => Told(new() { Proposal = Samples.Proposal(FixKind.Rerun), Green = Samples.Arm(ArmState.Passed), HasGit = false }).ShouldBe(
        $"{Diagnosed}Applying: !AutoApproved\nVerifying: !FixApplied\nVerifying: Green@-\nVerifying:\nHealed: !Healed");

    [Fact]
    public void Decide_Resources_RaisesTheLimitOfTheGreenArmAlone() => Told(new() { Proposal = Samples.Proposal(FixKind.Resources), Green = PassesUnpatched }).ShouldBe(
        $"{Diagnosed}Applying: !AutoApproved\nApplying: EnsureEvidencePush\nApplying:\nVerifying: !FixApplied\nVerifying: Green@a+768Mi Control@a\nVerifying:\nHealed: !Healed");

    [Theory]
    [InlineData("3", "Healed: !Healed")]
    [InlineData("2", "NotHealed: !NotHealed")]
    public void Decide_Checks_AreRepeatedAndCount(string after, string end) => Told(new() { Checks = new() { Checks = [new() { Name = "rows", Expect = "3", After = after }] } })
        .ShouldBe($"{Diagnosed}Applying: !AutoApproved\n{Pushed}Verifying: EnsureChecks\nVerifying:\n{end}");

    [Theory]
    [InlineData(ArmState.Failed, Samples.Fingerprint, ArmState.Failed, Samples.Fingerprint, "NotHealed: !NotHealed")]
    [InlineData(ArmState.Failed, "behind", ArmState.Failed, Samples.Fingerprint, "Progressed: !Progressed")]
    [InlineData(ArmState.Passed, null, ArmState.Passed, null, "NotHealed: !Flaky")]
    [InlineData(ArmState.Failed, Samples.Fingerprint, ArmState.Passed, null, "NotHealed: !Flaky")]
    [InlineData(ArmState.Passed, null, ArmState.Failed, "otherwise", "NotHealed: !Inconclusive")]
    [InlineData(ArmState.Passed, null, ArmState.Failed, null, "NotHealed: !Inconclusive")]
    [InlineData(ArmState.Failed, null, ArmState.Failed, Samples.Fingerprint, "NotHealed: !Inconclusive")]
    public void Decide_ArmsEnd_TellTheVerdict(ArmState green, string? greenFailure, ArmState control, string? controlFailure, string end) =>
        Told(new() { Green = Samples.Arm(green, greenFailure, Samples.FixCommit), Control = Samples.Arm(control, controlFailure, Samples.Commit) })
            .ShouldBe($"{Diagnosed}Applying: !AutoApproved\n{Pushed}{end}");

    [Fact]
    public void Decide_ArmRanAnotherCommit_ProvesNothing() =>
        Told(new() { Green = PassesUnpatched }).ShouldBe($"{Diagnosed}Applying: !AutoApproved\n{Pushed}NotHealed: !Inconclusive");

    private static string Told(Story story) => string.Join('\n', story.Play());
}
