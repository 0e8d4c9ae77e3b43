using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

public sealed class AwaitingApprovalTests
{
    private static readonly FixProposal Proposal = Samples.Proposal();

    [Theory]
    [InlineData("The remote hung up.", "The remote hung up.")]
    [InlineData(null, "The evidence branch could not be pushed")]
    public void Decide_EvidenceCannotBePushed_NobodyIsAskedAndTheReasonIsTold(string? told, string expected)
    {
        var status = new AttemptStatus
        {
            Phase = AttemptPhase.Gating,
            Pins = Samples.Pins,
            Proposal = Samples.Proposal(),
            Classification = Samples.Classification(),
            Evidence = new() { ConfigMap = "web-1-evidence", Digest = "d" },
        };

        var decision = HealMachine.Decide(
            Samples.Attempt(status, HealMode.HumanInLoop), new() { EvidencePush = new() { State = WorkState.Failed, Message = told } }, Samples.Policy(), Samples.Start);

        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.EvidencePushFailed);
        decision.Status.Blocker.Message.ShouldContain(expected);
    }

    [Fact]
    public void Decide_Gated_AsksWithTheCommandThatApproves()
    {
        var status = Waiting().Status;

        status.Phase.ShouldBe(AttemptPhase.AwaitingApproval);
        status.Message.ShouldBe($"kubectl annotate -n team healattempts.healoperator.io/web-1 healoperator.io/approve={Proposal.Digest[..12]} --overwrite");
        status.Evidence!.Branch.ShouldBe("debug/web-1");
        status.ExpiresAt.ShouldBe(Samples.Start.AddHours(24));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(64)]
    public void Decide_RightDigest_IsConsumedBeforeItIsActedOn(int digits)
    {
        var consumed = Decide(Waiting().Status, new AttemptFacts { Approve = Proposal.Digest[..digits] });
        consumed.Effects.ShouldBeEmpty();
        consumed.Status.Phase.ShouldBe(AttemptPhase.AwaitingApproval);
        consumed.Status.Approval!.By.ShouldBe("unknown (see the audit log)");

        Decide(consumed.Status, new AttemptFacts()).Status.Phase.ShouldBe(AttemptPhase.Applying);
    }

    [Fact]
    public void Decide_WrongDigest_IsAnsweredOnceForEachValue()
    {
        var facts = new AttemptFacts { Approve = "yes" };
        var first = Decide(Waiting().Status, facts);
        var second = Decide(first.Status, facts);

        first.Effects.OfType<AttemptEffect.Emit>().Single().Reason.ShouldBe(FailureReasons.ApprovalDigestMismatch);
        second.Effects.OfType<AttemptEffect.Emit>().ShouldBeEmpty();
        Decide(second.Status, facts with { Approve = "no" }).Effects.OfType<AttemptEffect.Emit>().ShouldNotBeEmpty();
    }

    [Fact]
    public void Decide_ApprovedAndRejected_IsRejected()
    {
        var status = Decide(Waiting().Status, new AttemptFacts { Approve = Proposal.Digest, Reject = "no" }).Status;

        status.Phase.ShouldBe(AttemptPhase.Rejected);
        status.Approval.ShouldBeNull();
        status.Denial!.Reason.ShouldBe("no");
    }

    [Fact]
    public void Decide_ApprovalAfterExpiry_IsExpired() =>
        Decide(Waiting().Status, new AttemptFacts { Approve = Proposal.Digest }, Samples.Start.AddHours(24)).Status.Phase.ShouldBe(AttemptPhase.Expired);

    [Fact]
    public void Decide_PolicyBecomesStricterWhileItWaits_EndsBeforeAnybodyApproves()
    {
        var stricter = Samples.Policy(HealMode.HumanInLoop) with { Fixes = [FixKind.Rerun] };

        var status = Decide(Waiting().Status, new AttemptFacts(), policy: stricter).Status;

        status.Phase.ShouldBe(AttemptPhase.Blocked);
        status.Blocker!.Reason.ShouldBe(FailureReasons.PolicyChanged);
    }

    [Fact]
    public void Decide_PolicyGuardsThePathWhileItWaits_TellsTheHumanOnce()
    {
        var guarded = Samples.Policy(HealMode.HumanInLoop) with { Paths = new PathsPolicy { NeedApproval = ["src/**"] } };

        var first = Decide(Waiting().Status, new AttemptFacts(), policy: guarded);
        var second = Decide(first.Status, new AttemptFacts(), policy: guarded);

        first.Status.Phase.ShouldBe(AttemptPhase.AwaitingApproval);
        first.Status.Gate!.Reasons.ShouldContain(reason => reason.Contains("src/**", StringComparison.Ordinal));
        first.Effects.OfType<AttemptEffect.Emit>().Single().Reason.ShouldBe(FailureReasons.PolicyChanged);
        second.Effects.OfType<AttemptEffect.Emit>().ShouldBeEmpty();
    }

    [Fact]
    public void Decide_PolicyBecomesLooser_TheRecordedOneStillHolds()
    {
        var strict = Samples.Policy(HealMode.Autonomous) with { MinConfidence = 100 };
        var spec = Samples.Spec() with { Policy = Samples.PolicyReference with { Rules = strict, Digest = PolicyDigest.Compute(strict) } };

        var decision = HealMachine.Decide(Samples.Attempt(Gating, HealMode.Autonomous, spec), new AttemptFacts { EvidencePush = Samples.Pushed(fix: null) }, Samples.Policy(), Samples.Start);

        decision.Status.Phase.ShouldBe(AttemptPhase.AwaitingApproval);
    }

    [Fact]
    public void Decide_RecordedRulesWereChanged_NothingIsGated()
    {
        var spec = Samples.Spec() with { Policy = Samples.PolicyReference with { Rules = Samples.Policy(), Digest = "another" } };

        var decision = HealMachine.Decide(Samples.Attempt(Gating, HealMode.Autonomous, spec), new AttemptFacts(), Samples.Policy(), Samples.Start);

        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.PolicyTampered);
    }

    [Fact]
    public void Decide_PolicyForbidsTheFixMeanwhile_NothingIsApplied()
    {
        var approved = Decide(Decide(Waiting().Status, new AttemptFacts { Approve = Proposal.Digest }).Status, new AttemptFacts()).Status;
        var stricter = Samples.Policy(HealMode.HumanInLoop) with { Fixes = [FixKind.Rerun] };

        var decision = HealMachine.Decide(Samples.Attempt(approved, HealMode.HumanInLoop), new AttemptFacts(), stricter, Samples.Start);

        decision.Status.Blocker!.Reason.ShouldBe(FailureReasons.PolicyChanged);
        decision.Effects.OfType<AttemptEffect.EnsureApply>().ShouldBeEmpty();
    }

    private static AttemptStatus Gating { get; } = new()
    {
        Phase = AttemptPhase.Gating,
        Pins = Samples.Pins,
        Proposal = Proposal,
        Classification = Samples.Classification(),
        Evidence = new EvidenceStatus { ConfigMap = "web-1-evidence", Digest = "d" },
    };

    private static AttemptDecision Waiting() => Decide(Gating, new AttemptFacts { EvidencePush = Samples.Pushed(fix: null) });

    private static AttemptDecision Decide(AttemptStatus status, AttemptFacts facts, DateTimeOffset? now = null, HealPolicySpec? policy = null) =>
        HealMachine.Decide(Samples.Attempt(status, HealMode.HumanInLoop), facts, policy ?? Samples.Policy(HealMode.HumanInLoop), now ?? Samples.Start);
}
