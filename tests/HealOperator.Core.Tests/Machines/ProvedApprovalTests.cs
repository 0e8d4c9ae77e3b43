using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <summary>Approvals that bear the name of who gave them.</summary>
public sealed class ProvedApprovalTests
{
    private static readonly FixProposal Proposal = Samples.Proposal();

    [Fact]
    public void Decide_StampedApproval_IsRecordedWithItsName()
    {
        var status = Decide(Waiting(), Stamped("alice")).Status;

        status.Approvals.ShouldBe([By("alice")]);
        status.Approval!.By.ShouldBe("alice");
        Decide(status, Stamped()).Status.Phase.ShouldBe(AttemptPhase.Applying, "what is recorded needs no annotation any more");
    }

    [Fact]
    public void Decide_UnstampedApprovalBesideTheWebhook_DoesNotCount()
    {
        var facts = Stamped() with { Approve = Proposal.Digest };
        var decision = Decide(Waiting(), facts);

        decision.Status.Approval.ShouldBeNull();
        decision.Effects.OfType<AttemptEffect.Emit>().Single().Reason.ShouldBe(FailureReasons.ApprovalUnproved);
        Decide(decision.Status, facts).Effects.OfType<AttemptEffect.Emit>().ShouldBeEmpty();
    }

    [Fact]
    public void Decide_Quorum_CountsPeopleAndSaysHowFarItIs()
    {
        var policy = new ApprovalPolicy { Quorum = 2 };
        var asked = Waiting(policy);
        asked.Message!.ShouldEndWith(" --overwrite # 0 of 2 approved");

        var first = Decide(asked, Stamped("alice"), policy);
        first.Status.Message!.ShouldEndWith(" # 1 of 2 approved: alice");
        first.Status.Approval.ShouldBeNull();
        first.Effects.OfType<AttemptEffect.Emit>().Single().Reason.ShouldBe(ProgressReasons.ApprovalCounted);

        var second = Decide(first.Status, Stamped("bob"), policy);
        second.Status.Approval!.By.ShouldBe("alice, bob");
        second.Effects.ShouldBeEmpty();
        Decide(second.Status, new AttemptFacts(), policy).Status.Phase.ShouldBe(AttemptPhase.Applying);
    }

    [Fact]
    public void Decide_AuthorAloneApproves_IsNotEnoughForFourEyes()
    {
        var policy = new ApprovalPolicy { FourEyes = true };
        var waiting = Waiting(policy);
        waiting = waiting with { Pins = waiting.Pins! with { Author = new CommitAuthor { Email = "alice@example.com" } } };

        var alone = Decide(waiting, Stamped("alice"), policy).Status;
        alone.Approval.ShouldBeNull();
        alone.Message!.ShouldContain("somebody else must approve");
        Decide(alone, Stamped("alice", "bob"), policy).Status.Approval.ShouldNotBeNull();
    }

    [Fact]
    public void Decide_ApprovalOfAnOlderProposal_IsRefusedWithWhatToType()
    {
        var decision = Decide(Waiting(), new AttemptFacts { Approvals = [By("alice") with { Digest = new string('0', 64) }] });

        decision.Status.Approval.ShouldBeNull();
        var refusal = decision.Effects.OfType<AttemptEffect.Emit>().Single();
        refusal.Reason.ShouldBe(FailureReasons.ApprovalDigestMismatch);
        refusal.Message.ShouldContain("alice");
        refusal.Message.ShouldContain(Proposal.Digest[..12]);
    }

    [Fact]
    public void Decide_NamesAskedForAndNoWebhook_NobodyCanApprove()
    {
        var policy = new ApprovalPolicy { FourEyes = true };

        var decision = Decide(Waiting(policy), new AttemptFacts { Approve = Proposal.Digest }, policy);

        decision.Status.Approval.ShouldBeNull();
        decision.Effects.OfType<AttemptEffect.Emit>().Single().Message.ShouldContain("webhook");
    }

    [Fact]
    public void Decide_QuorumRaisedAfterTheApproval_NothingIsApplied()
    {
        var approved = Decide(Decide(Waiting(), Stamped("alice")).Status, new AttemptFacts()).Status;

        var decision = Decide(approved, new AttemptFacts(), new ApprovalPolicy { Quorum = 2 });

        decision.Status.Phase.ShouldBe(AttemptPhase.Blocked);
        decision.Effects.OfType<AttemptEffect.EnsureApply>().ShouldBeEmpty();
    }

    [Fact]
    public void Decide_QuorumLoweredWhileItWaits_TheRecordedOneHolds()
    {
        var recorded = Samples.Policy(HealMode.HumanInLoop) with { Approval = new ApprovalPolicy { Quorum = 2 } };
        var spec = Samples.Spec() with { Policy = Samples.PolicyReference with { Rules = recorded, Digest = PolicyDigest.Compute(recorded) } };

        var decision = HealMachine.Decide(Samples.Attempt(Waiting(recorded.Approval), HealMode.HumanInLoop, spec), Stamped("alice"), Samples.Policy(HealMode.HumanInLoop), Samples.Start);

        decision.Status.Approval.ShouldBeNull();
    }

    [Fact]
    public void Decide_ApprovalsBeforeThereIsAProposal_AreForged() =>
        Decide(new AttemptStatus { Phase = AttemptPhase.Diagnosing }, Stamped("alice")).Status.Blocker!.Reason.ShouldBe(FailureReasons.ApprovalForged);

    private static ApprovalStatus By(string user) => new() { By = user, At = Samples.Start, Digest = Proposal.Digest };

    private static AttemptFacts Stamped(params string[] users) => new() { Approvals = [.. users.Select(By)] };

    private static AttemptStatus Waiting(ApprovalPolicy? policy = null) => Decide(new AttemptStatus
    {
        Phase = AttemptPhase.Gating,
        Pins = Samples.Pins,
        Proposal = Proposal,
        Classification = Samples.Classification(),
        Evidence = new EvidenceStatus { ConfigMap = "web-1-evidence", Digest = "d" },
    }, new AttemptFacts { EvidencePush = Samples.Pushed(fix: null) }, policy).Status;

    private static AttemptDecision Decide(AttemptStatus status, AttemptFacts facts, ApprovalPolicy? approval = null) => HealMachine.Decide(
        Samples.Attempt(status, HealMode.HumanInLoop), facts, Samples.Policy(HealMode.HumanInLoop) with { Approval = approval ?? new() }, Samples.Start);
}
