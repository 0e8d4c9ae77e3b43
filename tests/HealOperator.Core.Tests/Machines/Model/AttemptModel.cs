using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Tests.Machines.Model;

/// <summary>
/// What can happen to one attempt: the operator works, dies between any two of its steps or acts on a view that is out of date; Jobs end in
/// every way; people approve, approve something else or reject; the policy changes; time passes; the run is deleted. All in every order.
/// </summary>
internal sealed class AttemptModel(ModelSetting setting)
{
    // In time, and after everything that has a time has run out.
    private static readonly DateTimeOffset[] Moments = [Samples.Start.AddMinutes(1), Samples.Start.AddHours(80)];

    private readonly ModelJobs _jobs = new(setting);

    public static bool IsEnd(ModelState state) => state.Status?.Phase?.IsTerminal() == true;

    /// <summary>Whether time can still run out, so that the model shows how it goes on from there.</summary>
    public static bool HasTime(ModelState state) => state.Moment < Moments.Length - 1;

    public static string Describe(ModelState state) =>
        $"{state.Status?.Phase} ({state.Status?.Message}), jobs {string.Join(' ', state.Jobs.Select(job => $"{job.Key}={job.Value}"))}, policy {state.Policy}, moment {state.Moment}, approve {state.Approve}";

    public IEnumerable<(ModelState State, bool BySystem)> Next(ModelState state)
    {
        Check(state);
        if (IsEnd(state)) yield break;

        foreach (var next in Reconcile(state)) yield return next;
        if (state.Seen is { } seen) yield return (CarryOut(state, Decide(seen with { Policy = state.Policy, Moment = state.Moment }).Effects), false);
        foreach (var ended in _jobs.Endings(state)) yield return (ended, true);
        if (HasTime(state)) yield return (state with { Moment = state.Moment + 1 }, true);
        if (state.RunGone) yield break;
        foreach (var answered in Answers(state)) yield return (answered, false);
        for (var policy = 0; policy < setting.Policies.Count; policy++) yield return (state with { Policy = policy }, false);
        yield return (state with { RunGone = true }, false);
    }

    private IEnumerable<(ModelState State, bool BySystem)> Reconcile(ModelState state)
    {
        var decision = Decide(state);
        for (var done = 1; done <= decision.Effects.Count; done++) yield return (CarryOut(state, decision.Effects.Take(done)), false);
        var changed = Invariants.Json(decision.Status) != Invariants.Json(state.Status);
        var next = CarryOut(state, decision.Effects) with { Status = decision.Status };
        yield return (changed ? next.After(state) : next, true);
    }

    private AttemptDecision Decide(ModelState state)
    {
        var (attempt, facts, policy) = (Snapshot(state), _jobs.Observe(state), setting.Policies[state.Policy]);
        var decision = HealMachine.Decide(attempt, facts, policy, Moments[state.Moment]);
        Invariants.Check(attempt, facts, policy, decision);
        return decision;
    }

    private AttemptSnapshot Snapshot(ModelState state) => Samples.Attempt(state.Status, setting.Mode(state.Policy), setting.Spec) with
    {
        HasGit = setting.HasGit,
        HasChecks = setting.HasChecks,
        Deleting = state.RunGone,
    };

    private ModelState CarryOut(ModelState state, IEnumerable<AttemptEffect> effects) => effects.Aggregate(state, CarryOut);

    private ModelState CarryOut(ModelState state, AttemptEffect effect) => effect switch
    {
        AttemptEffect.StoreEvidence store => state with { EvidenceStored = state.EvidenceStored ?? store.Digest },
        AttemptEffect.EnsureApply => MayPush(state) ? _jobs.Start(state, ModelJobs.Apply) : state,
        _ => ModelJobs.NameOf(effect) is { } name ? _jobs.Start(state, name) : state,
    };

    /// <summary>The live read before anything irreversible; what it lets through must have been gated and, where the gate asks for it, approved.</summary>
    private bool MayPush(ModelState state)
    {
        if (state.RunGone || state.Rejected || state.Status is not { Phase: AttemptPhase.Applying } status) return false;
        var proposal = status.Proposal.ShouldNotBeNull();
        ProposalDigest.IsGenuine(status.Pins!, proposal).ShouldBeTrue("what was gated is what is pushed");
        var gate = status.Gate.ShouldNotBeNull("no push without a gate");
        gate.Outcome.ShouldNotBe(GateOutcome.Denied);
        if (gate.Outcome is not GateOutcome.NeedsApproval) return true;
        status.Approval.ShouldNotBeNull("no push without the approval that the gate asks for").Digest.ShouldBe(proposal.Digest);
        if (setting.Approvers.Count > 0) state.Stamped.Count(answer => answer.Value == proposal.Digest).ShouldBeGreaterThanOrEqualTo(setting.Policies.Min(policy => policy.Approval.Quorum), "no push without the quorum");
        return true;
    }

    private IEnumerable<ModelState> Answers(ModelState state)
    {
        if (!state.Rejected) yield return state with { Rejected = true };
        if (state.Status?.Proposal is not { } proposal) yield break;
        foreach (var approver in setting.Approvers)
        {
            if (state.Stamped.GetValueOrDefault(approver) != proposal.Digest) yield return state with { Stamped = state.Stamped.SetItem(approver, proposal.Digest) };
        }

        if (setting.Approvers.Count > 0) yield break;
        foreach (var answer in new[] { ProposalDigest.Short(proposal.Digest), "0123456789ab" })
        {
            if (state.Approve != answer) yield return state with { Approve = answer };
        }
    }

    private void Check(ModelState state)
    {
        setting.Policies.Any(policy => state.Jobs.Count <= policy.Budget.MaxActions).ShouldBeTrue("the budget bounds the pods");
        if (!IsEnd(state)) return;
        var status = state.Status!;
        (status.Verdict is { Message.Length: > 0 } || status.Blocker is { Reason.Length: > 0, Message.Length: > 0 }).ShouldBeTrue("no end without a reason");
    }
}
