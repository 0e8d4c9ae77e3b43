namespace HealOperator.Core.Attempts.Phases;

/// <summary>What trials may use: never what proving the fix will need.</summary>
internal static class TrialBudget
{
    /// <summary>Most trials that a status has room for.</summary>
    private const int MostTrials = 20;

    /// <summary>Evidence branch, fix branch, both arms and the checks.</summary>
    private const int Reserve = 5;

    private static readonly TimeSpan NoTime = TimeSpan.Zero;

    /// <summary>Trials run what nobody has approved yet, so the policy must ask for them: the one that the attempt recorded, and the one of today.</summary>
    public static bool IsWanted(AttemptContext context) =>
        context.Policy.Verification.MinimalPatch == "Always" && (context.Attempt.Spec.Policy.Rules ?? context.Policy).Verification.MinimalPatch == "Always";

    /// <summary>Why no further trial may begin; null when one may.</summary>
    public static string? Limit(AttemptContext context, IReadOnlyList<TrialStatus> trials)
    {
        var policy = context.Policy;
        if (!IsWanted(context)) return "since the policy does not ask for a smaller one any more";
        if (trials.Count >= Math.Min(policy.Verification.MaxTrials, MostTrials)) return $"after {trials.Count} trials, the most that the policy allows (spec.verification.maxTrials)";
        var used = context.Facts.Usage.Actions + AttemptBudget.Actions(context, context.Stay());
        if (used + 1 + Reserve + (2 * (VerdictRounds.Asked(context) - 1)) > policy.Budget.MaxActions) return $"after {trials.Count} trials, since the other pods of spec.budget.maxActions are kept for the proof";
        var longest = trials.Select(trial => trial.FinishedAt - trial.StartedAt ?? NoTime).DefaultIfEmpty(NoTime).Max();
        var deadline = AttemptBudget.Deadline(context);
        return Moment.Add(Moment.Add(context.Now, longest), longest) > deadline || context.Now > AttemptBudget.Halfway(context)
            ? $"after {trials.Count} trials, since the rest of spec.budget.maxDuration is kept for the proof"
            : null;
    }
}
