using HealOperator.Core.Gating;
using HealOperator.Core.Minimizing;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>Where the search for the smallest green part of a proposal stands: the hunks to try next, or those to keep and why.</summary>
internal sealed record TrialPlan(IReadOnlyList<int>? Next, IReadOnlyList<int> Kept, string Message)
{
    public static TrialPlan Of(AttemptContext context, FixProposal proposal, PatchHunks hunks, IReadOnlyList<TrialStatus> trials)
    {
        var known = trials.GroupBy(trial => trial.Hunks).ToDictionary(group => group.Key, group => group.First().Passed);
        IReadOnlyList<int> whole = [.. Enumerable.Range(0, hunks.Count)];
        bool? IsGreen(IReadOnlyList<int> part) => known.TryGetValue(HunkNumbers.Write(part), out var green) ? green : IsAllowed(context, proposal, hunks, part) ? null : false;

        var step = IsGreen(whole) switch
        {
            null => new DdminStep(whole, whole),
            true => Ddmin.Next(hunks.Count, IsGreen),
            false => null,
        };
        if (step is null) return new TrialPlan(null, whole, "The whole fix was not green in its trial, so its parts would tell nothing.");
        if (step.Try is null) return new TrialPlan(null, step.Smallest, "Without any one of them it is not green.");
        return TrialBudget.Limit(context, trials) is { } limit
            ? new TrialPlan(null, step.Smallest, $"The search ended {limit}.")
            : new TrialPlan(step.Try, step.Smallest, "");
    }

    /// <summary>The proposal that consists of some of the hunks.</summary>
    /// <param name="found">What the part does that only the files around it show, as far as its trial has told.</param>
    public static FixProposal Part(Pins pins, FixProposal proposal, PatchHunks hunks, IReadOnlyList<int> part, IReadOnlyList<GateFinding>? found = null)
    {
        var diff = hunks.Only(part);
        var smaller = proposal with
        {
            Summary = $"{Bounded.Text(proposal.Summary, Bounded.Message - 100)} ({part.Count} of {hunks.Count} hunks)",
            Diff = diff,
            PatchDigest = PatchDigest.Compute(proposal.Kind, diff, proposal.Override),
            Findings = PartFindings.Of(proposal, diff, found),
        };
        return smaller with { Digest = ProposalDigest.Compute(pins, smaller) };
    }

    /// <summary>Why the gate judges a part worse than the whole; null when it does not.</summary>
    public static string? Worse(AttemptContext context, FixProposal smaller)
    {
        var gate = GatingPhase.Evaluate(context, smaller);
        return gate.Outcome > context.Status.Gate!.Outcome ? $"The gate judges it worse than the whole fix. {string.Join(' ', gate.Reasons)}" : null;
    }

    /// <summary>A part is tried only where the gate says nothing worse of it than of the whole, and where it has not failed in an earlier attempt.</summary>
    private static bool IsAllowed(AttemptContext context, FixProposal proposal, PatchHunks hunks, IReadOnlyList<int> part)
    {
        if (part.Count == hunks.Count) return true;
        var smaller = Part(context.Pins, proposal, hunks, part);
        return context.Attempt.Spec.Excluded?.Contains(smaller.PatchDigest) != true && Worse(context, smaller) is null;
    }
}
