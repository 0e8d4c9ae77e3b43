using HealOperator.Core.Gating;
using HealOperator.Core.Minimizing;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>
/// Of a proposal with several hunks, the smallest part that is still green becomes the proposal: gated anew, and approved and proved like any
/// other. A trial is first recorded and only then started, so that the Job of a number never tries anything else than the status says.
/// </summary>
internal static class MinimizingPhase
{
    /// <summary>More hunks than any number of trials could sort out.</summary>
    private const int MostHunks = 40;

    private const int LongestMessage = 120;

    /// <summary>Enters the phase; null when there is nothing to search, or nobody asks for it.</summary>
    public static AttemptDecision? Begin(AttemptContext context, AttemptStatus status, FixProposal proposal)
    {
        if (!TrialBudget.IsWanted(context) || proposal.Kind is not FixKind.Code || status.Gate?.Outcome is null or GateOutcome.Denied) return null;
        if (context.Attempt.Mode is HealMode.Observe || context.Base is null || status.Minimization is not null) return null;
        // A part of a fix that builds on another one would need a diff since the original commit, which only a checkout can make.
        if (proposal.CumulativeDiff.Length > 0 || PatchHunks.Read(proposal.Diff) is not { Count: >= 2 and <= MostHunks } hunks) return null;
        return context.Enter(AttemptPhase.Minimizing, $"The smallest part of the {hunks.Count} hunks that is still green is looked for.", status with
        {
            Minimization = new MinimizationStatus { Hunks = hunks.Count, Whole = proposal.PatchDigest },
        });
    }

    public static AttemptDecision Decide(AttemptContext context)
    {
        var status = context.Status;
        if (!context.IsInspected || status is not { Proposal: { } proposal, Gate: { } gate, Minimization: { } search }) return context.Block(FailureReasons.InternalError, "The attempt looks for a smaller fix, but its evidence, proposal or gate is not recorded.");
        if (!ProposalDigest.IsGenuine(context.Pins, proposal)) return context.Block(FailureReasons.ProposalTampered);
        if (!context.Attempt.Spec.Policy.IsGenuine()) return context.Block(FailureReasons.PolicyTampered);
        if (search.Kept is not null || context.Attempt.Mode is HealMode.Observe) return GatingPhase.Route(context, status, proposal);
        if (gate.Outcome is GateOutcome.Denied) return context.Block(FailureReasons.PolicyDenied, "The gate denied this proposal, so no part of it is tried.");
        if (PatchHunks.Read(proposal.Diff) is not { } hunks || hunks.Count != search.Hunks || proposal.PatchDigest != search.Whole) return context.Block(FailureReasons.ProposalTampered);
        if (context.Base is not { } commit) return context.Block(FailureReasons.CannotPin);
        if (search.Trials.LastOrDefault() is { Passed: null } trial) return Await(context, commit, hunks, search, trial);

        var plan = TrialPlan.Of(context, proposal, hunks, search.Trials);
        return plan.Next is { } next ? Announce(context, search, hunks, next) : Conclude(context, search, hunks, plan);
    }

    private static AttemptDecision Announce(AttemptContext context, MinimizationStatus search, PatchHunks hunks, IReadOnlyList<int> next)
    {
        var trial = new TrialStatus { Number = search.Trials.Count + 1, Hunks = HunkNumbers.Write(next), StartedAt = context.Now };
        return context.Stay(context.Status with
        {
            Message = $"Trial {trial.Number}: whether the hunks {trial.Hunks} of {hunks.Count} suffice.",
            Minimization = search with { Trials = [.. search.Trials, trial] },
        });
    }

    private static AttemptDecision Await(AttemptContext context, PinnedRef commit, PatchHunks hunks, MinimizationStatus search, TrialStatus trial)
    {
        if (HunkNumbers.Read(trial.Hunks, hunks.Count) is not { } part) return context.Block(FailureReasons.InternalError, "A recorded trial names hunks that do not exist.");
        var proposal = context.Status.Proposal!;
        var diff = part.Count == hunks.Count ? proposal.Diff : hunks.Only(part);
        var digest = PatchDigest.Compute(FixKind.Code, diff, null);
        if (context.Facts.Trial is null && !TrialBudget.IsWanted(context)) return End(context, search, trial, "It was not started, since the policy asks for no trials any more.");
        if (context.Facts.Trial is not { } seen) return context.Stay(new AttemptEffect.EnsureTrial(trial.Number, commit, diff, digest, OverrideRule.Combine(context.Attempt.Spec.Override, proposal.Override)));
        if (seen.State is ArmState.Running) return context.Stay();
        var problem = Problem(context, seen, commit, digest) ?? (part.Count == hunks.Count ? null : TrialPlan.Worse(context, TrialPlan.Part(context.Pins, proposal, hunks, part, seen.Findings)));
        return End(context, problem is null ? search with { Findings = seen.Findings } : search, trial, problem);
    }

    private static AttemptDecision End(AttemptContext context, MinimizationStatus search, TrialStatus trial, string? problem)
    {
        var ended = trial with { Passed = problem is null, Message = problem is null ? null : Bounded.Text(problem, LongestMessage), FinishedAt = context.Now };
        return context.Stay(context.Status with { Minimization = search with { Trials = [.. search.Trials.SkipLast(1), ended] } });
    }

    private static string? Problem(AttemptContext context, ArmObservation seen, PinnedRef commit, string digest)
    {
        if (seen.State is not ArmState.Passed) return seen.Failure?.Message ?? "It failed, and its log could not be read.";
        return ArmDoubt.Of(context, "trial", seen, commit) ?? (seen.PatchDigest == digest ? FindingList.Problem(seen.Findings) : "Its checkout did not tell that it applied this patch.");
    }

    private static AttemptDecision Conclude(AttemptContext context, MinimizationStatus search, PatchHunks hunks, TrialPlan plan)
    {
        var isWhole = plan.Kept.Count == hunks.Count;
        var proposal = isWhole ? context.Status.Proposal! : TrialPlan.Part(context.Pins, context.Status.Proposal!, hunks, plan.Kept, search.Findings);
        var message = $"{plan.Kept.Count} of {hunks.Count} hunks stay. {plan.Message}";
        return context.Stay(
            context.Status with
            {
                Message = message,
                Proposal = proposal,
                Gate = isWhole ? context.Status.Gate : GatingPhase.Evaluate(context, proposal),
                Minimization = search with { Kept = HunkNumbers.Write(plan.Kept), Message = plan.Message, Findings = null },
            },
            new AttemptEffect.Emit(EventKind.Normal, ProgressReasons.Minimized, Bounded.Text($"{message} {proposal.Summary}")));
    }
}
