using System.Text.Json;
using HealOperator.Core.Attempts;
using HealOperator.Core.Gating;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines;

/// <summary>What must hold for every single decision about an attempt, whatever led to it.</summary>
internal static class Invariants
{
    private const int LargestStatus = 32 * 1024;

    public static void Check(AttemptSnapshot attempt, AttemptFacts facts, HealPolicySpec policy, AttemptDecision decision)
    {
        var before = attempt.Status ?? new AttemptStatus();
        var after = decision.Status;
        CheckEffects(attempt, before, policy, decision.Effects);
        CheckBudget(facts, policy, decision);
        CheckMemory(policy, before, after);
        CheckEnd(before, decision);
        CheckConditions(before, after);
        CheckPolicies(attempt, policy, decision);
        if (facts.Reject is not null || facts.RunGone || attempt.Deleting) decision.Effects.Any(IsPod).ShouldBeFalse("deletion and rejection win");
    }

    public static bool IsPod(AttemptEffect effect) => effect is AttemptEffect.EnsureDiagnosis or AttemptEffect.EnsureTool or AttemptEffect.EnsureEvidencePush or AttemptEffect.EnsureApply
        or AttemptEffect.EnsureArm or AttemptEffect.EnsureTrial or AttemptEffect.EnsureChecks;

    public static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static void CheckEffects(AttemptSnapshot attempt, AttemptStatus before, HealPolicySpec policy, IReadOnlyList<AttemptEffect> effects)
    {
        effects.OfType<AttemptEffect.EnsureApply>().Count().ShouldBeLessThanOrEqualTo(1);
        foreach (var effect in effects)
        {
            if (effect is AttemptEffect.EnsureApply apply) CheckApply(attempt, before, policy, apply);
            if (effect is AttemptEffect.EnsureTool tool) CheckTool(attempt, before, tool);
            if (effect is AttemptEffect.EnsureTrial trial) MinimizingInvariants.CheckTrial(attempt, before, trial);
            if (effect is AttemptEffect.EnsureArm arm) CheckArm(attempt, before, arm);
        }
    }

    private static void CheckApply(AttemptSnapshot attempt, AttemptStatus before, HealPolicySpec policy, AttemptEffect.EnsureApply apply)
    {
        attempt.HasGit.ShouldBeTrue("rule 2: no code is changed without git");
        before.Evidence.ShouldNotBeNull("rule 4: evidence first");
        before.Classification.ShouldNotBeNull("rule 4: classification first");
        var proposal = before.Proposal.ShouldNotBeNull();
        var pins = before.Pins.ShouldNotBeNull() with { Commit = attempt.Spec.Pins.Commit ?? before.Pins!.Commit };
        apply.ProposalDigest.ShouldBe(proposal.Digest);
        proposal.Digest.ShouldBe(ProposalDigest.Compute(pins, proposal), "what was gated is what is applied");
        apply.Base.Commit.ShouldBe(pins.Commit);
        before.Denial.ShouldBeNull("Denied wins");
        var gate = before.Gate.ShouldNotBeNull();
        gate.Outcome.ShouldNotBe(GateOutcome.Denied, "a gate that says no is terminal");
        if (proposal.Findings is { Count: > 0 }) gate.Outcome.ShouldBe(GateOutcome.NeedsApproval, "what a pod found is seen by a human");
        if (gate.Outcome is GateOutcome.NeedsApproval) CheckPeople(attempt, before, policy, apply);
        attempt.Mode.ShouldNotBe(HealMode.Observe);
    }

    /// <summary>Neither the recorded policy nor the one of today lets it through, whatever the other says.</summary>
    private static void CheckPolicies(AttemptSnapshot attempt, HealPolicySpec policy, AttemptDecision decision)
    {
        if (!decision.Effects.OfType<AttemptEffect.EnsureApply>().Any()) return;
        var before = attempt.Status!;
        foreach (var rules in new[] { policy, attempt.Spec.Policy.Rules ?? policy })
        {
            var says = Gate.Evaluate(before.Proposal!, rules, new GateContext { Mode = attempt.Mode, HasGit = attempt.HasGit, BuildsOnFix = before.Pins!.OriginalCommit != before.Pins.Commit });
            says.Outcome.ShouldNotBe(GateOutcome.Denied, "both policies are heard");
            if (says.Outcome is GateOutcome.NeedsApproval) before.Approval.ShouldNotBeNull("both policies are heard");
        }
    }

    private static void CheckPeople(AttemptSnapshot attempt, AttemptStatus before, HealPolicySpec policy, AttemptEffect.EnsureApply apply)
    {
        before.Approval.ShouldNotBeNull().Digest.ShouldBe(apply.ProposalDigest);
        var given = before.Approvals ?? [before.Approval];
        given.All(approval => approval.Digest == apply.ProposalDigest).ShouldBeTrue("nothing older is approved");
        given.Select(approval => approval.By).Distinct().Count().ShouldBeGreaterThanOrEqualTo(Math.Max(policy.Approval.Quorum, attempt.Spec.Policy.Rules?.Approval.Quorum ?? 1), "as many people as the policy asks for");
    }

    private static void CheckTool(AttemptSnapshot attempt, AttemptStatus before, AttemptEffect.EnsureTool tool)
    {
        before.Evidence.ShouldNotBeNull("rule 4: evidence first");
        before.Classification.ShouldNotBeNull("rule 4: classification first");
        before.Proposal.ShouldBeNull("a tool only runs where there is no proposal");
        tool.Base.Commit.ShouldBe(attempt.Spec.Pins.Commit ?? before.Pins!.Commit, "rule 3: only the pinned commit is run");
    }

    private static void CheckArm(AttemptSnapshot attempt, AttemptStatus before, AttemptEffect.EnsureArm arm)
    {
        before.Evidence.ShouldNotBeNull("rule 4: no arm before evidence");
        before.Classification.ShouldNotBeNull("rule 4: no arm before classification");
        (arm.Commit is null).ShouldBe(!attempt.HasGit, "rule 3: only pinned commits are run");
        if (!attempt.HasGit) return;
        var changesCode = before.Proposal!.Kind is FixKind.Code or FixKind.Revert;
        arm.Commit!.Commit.ShouldBe(arm.Arm is Arm.Green && changesCode ? before.Fix!.Commit : attempt.Spec.Pins.Commit ?? before.Pins!.Commit);
    }

    private static void CheckBudget(AttemptFacts facts, HealPolicySpec policy, AttemptDecision decision)
    {
        var own = decision.Status.Usage?.Actions ?? 0;
        own.ShouldBeLessThanOrEqualTo(Enum.GetValues<AttemptJob>().Length + (decision.Status.Minimization?.Trials.Count ?? 0) + (2 * (decision.Status.Rounds?.Count ?? 0)));
        if (decision.Effects.Any(IsPod)) (facts.Usage.Actions + own).ShouldBeLessThanOrEqualTo(policy.Budget.MaxActions);
    }

    private static void CheckMemory(HealPolicySpec policy, AttemptStatus before, AttemptStatus after)
    {
        if (before.Gate is { } gate && before.Proposal == after.Proposal)
        {
            after.Gate.ShouldNotBeNull().Outcome.ShouldBe(gate.Outcome, "the gate is asked once");
            after.Gate.Reasons.Take(gate.Reasons.Count).ShouldBe(gate.Reasons, "what a human was told stays");
        }

        if (before.Approval is not null) after.Approval.ShouldBe(before.Approval);
        foreach (var approval in before.Approvals ?? []) after.Approvals.ShouldNotBeNull().ShouldContain(approval, "what is recorded stays");
        if (before.Denial is not null) after.Denial.ShouldBe(before.Denial);
        if (before.Approval is null || before.Denial is null) (after.Approval is not null && after.Denial is not null).ShouldBeFalse("an answer is given once");
        if (before.Evidence is not null) after.Evidence.ShouldNotBeNull().Digest.ShouldBe(before.Evidence.Digest);
        if (before.Fix is not null) after.Fix.ShouldBe(before.Fix);
        if (before.Proposal is not null && after.Proposal != before.Proposal) MinimizingInvariants.CheckSmaller(before, after);
        CheckRounds(policy, before, after);
        MinimizingInvariants.CheckRecord(policy, before, after);
        if (before.Phase is { } old && !after.Phase!.Value.IsTerminal()) ((int)after.Phase.Value).ShouldBeGreaterThanOrEqualTo((int)old, "no phase is entered twice");
        (after.Timeline!.Count - (before.Timeline?.Count ?? 1)).ShouldBeInRange(0, 1, "at most one change of phase");
        if (before.Approval is null && after.Approval is not null) after.Phase.ShouldBe(before.Phase, "an approval is consumed before it is acted on");
    }

    private static void CheckRounds(HealPolicySpec policy, AttemptStatus before, AttemptStatus after)
    {
        var (old, rounds) = (before.Rounds ?? [], after.Rounds ?? []);
        rounds.Take(old.Count).ShouldBe(old, "a round that has ended is never changed");
        rounds.Count.ShouldBeInRange(old.Count, Math.Min(old.Count + 1, 4));
        rounds.ShouldAllBe(round => round.Green.Passed == true && round.Control.Passed == false, "no round follows one that did not prove the fix");
        if (before.Phase is AttemptPhase.Verifying && after.Phase is AttemptPhase.Healed && after.Control is not null) (rounds.Count + 1).ShouldBeGreaterThanOrEqualTo(policy.Verification.Rounds, "every round that is asked for proved the fix");
    }

    private static void CheckEnd(AttemptStatus before, AttemptDecision decision)
    {
        if (before.Phase is { } old && old.IsTerminal())
        {
            decision.Status.ShouldBeSameAs(before, "terminal is terminal");
            decision.Effects.ShouldBeEmpty();
            return;
        }

        if (!decision.Status.Phase!.Value.IsTerminal()) return;
        (decision.Status.Verdict is not null || decision.Status.Blocker is { Message.Length: > 0, Reason.Length: > 0 }).ShouldBeTrue("every end has a verdict or a blocker");
        decision.Effects.Any(IsPod).ShouldBeFalse("nothing starts at the end");
        if (decision.Status.Evidence is null) decision.Effects.OfType<AttemptEffect.ReleaseFailedJob>().ShouldNotBeEmpty();
        Json(decision.Status).Length.ShouldBeLessThan(LargestStatus);
    }

    private static void CheckConditions(AttemptStatus before, AttemptStatus after)
    {
        bool Is(AttemptStatus status, string type) => status.Conditions?.Any(condition => condition.Type == type && condition.Status == "True") == true;
        (Is(after, "Approved") && Is(after, "Denied")).ShouldBeFalse("Approved and Denied exclude each other");
        if (Is(before, "Approved")) Is(after, "Approved").ShouldBeTrue("Approved never changes once set");
        if (Is(before, "Denied")) Is(after, "Denied").ShouldBeTrue("Denied never changes once set");
        if (before.Phase?.IsTerminal() != true) after.Conditions!.Any(condition => condition.Type == "Succeeded").ShouldBeTrue();
    }
}
