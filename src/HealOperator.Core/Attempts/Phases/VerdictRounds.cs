using HealOperator.Core.Verdicts;

namespace HealOperator.Core.Attempts.Phases;

/// <summary>A failure that comes by chance can look like a healed one once; it seldom does so several times.</summary>
internal static class VerdictRounds
{
    private const int LongestMessage = 200;

    /// <summary>Rounds that must prove a fix: as many as the more demanding one of recorded and current policy asks for.</summary>
    public static int Asked(AttemptContext context) =>
        Math.Clamp(Math.Max(context.Policy.Verification.Rounds, context.Attempt.Spec.Policy.Rules?.Verification.Rounds ?? 1), 1, 5);

    /// <summary>Goes on with the next round after one that proved the fix; null when this was the last one.</summary>
    public static AttemptDecision? Next(AttemptContext context, ArmPlan plan)
    {
        var done = context.Status.Rounds ?? [];
        if (plan is not { Green: { } green, Control: { } control } || done.Count + 1 >= Asked(context)) return null;
        var round = new VerdictRound { Green = green, Control = control with { Message = Bounded.Text(control.Message, LongestMessage) } };
        return context.Stay(plan.Status with
        {
            Rounds = [.. done, round],
            Green = null,
            Control = null,
            Message = $"{done.Count + 1} of {Asked(context)} rounds proved the fix; the next one is under way.",
        });
    }

    /// <summary>The verdict on the last round, in the light of those before: each of them proved the fix.</summary>
    public static Verdict Weigh(AttemptContext context, Verdict last)
    {
        var before = context.Status.Rounds?.Count ?? 0;
        if (before == 0) return last;
        var message = last.Outcome is VerdictOutcome.Healed ? $"{last.Message} So it was in each of {before + 1} rounds." : $"In round {before + 1}, after {before} that proved the fix: {last.Message}";
        return last with { Outcome = last.Outcome is VerdictOutcome.Progressed ? VerdictOutcome.Inconclusive : last.Outcome, Message = message };
    }
}
