using HealOperator.Core;
using HealOperator.Core.Measuring;
using HealOperator.Core.Outcomes;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Metrics;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Outcomes;

/// <summary>Tells what a written record has brought: every false fix once, and a class that is demoted or restored.</summary>
internal sealed class OutcomeNews(IEventPublisher events, HealMetrics metrics)
{
    /// <summary>Call it once for each write that the API server took.</summary>
    /// <param name="before">The record before; null when there was none.</param>
    public void Tell(HealOutcome outcome, OutcomeStatus? before)
    {
        var after = outcome.Status!;
        foreach (var (attempt, mark, isFirst) in FalseFixes(before, after))
        {
            events.Publish(outcome, EventType.Warning, FailureReasons.FalseFix, $"The heal of {attempt} by {outcome.Spec} was false: {mark}.");
            // The figure is of heals, not of reasons: the one that showed first counts.
            if (isFirst && Enum.TryParse<FalseFixKind>(mark.ToString(), out var kind)) metrics.Record([new HealMeasurement.FalseFix(FixClass.Of(outcome.Spec.Category, outcome.Spec.Fixer), kind)]);
        }

        if (after.Demoted && before?.Demoted != true) events.Publish(outcome, EventType.Warning, FailureReasons.Demoted, after.Message!);
        if (!after.Demoted && before?.Demoted == true) events.Publish(outcome, EventType.Normal, ProgressReasons.Restored, $"Fixes by {outcome.Spec} need no human for their record any more.");
    }

    private static IEnumerable<(string Attempt, OutcomeMark Mark, bool IsFirst)> FalseFixes(OutcomeStatus? before, OutcomeStatus after)
    {
        var known = (before?.Entries ?? []).ToDictionary(entry => entry.Uid, entry => entry.Marks);
        return (after.Entries ?? []).SelectMany(entry => entry.Marks
            .Except(known.GetValueOrDefault(entry.Uid, []))
            .Where(mark => OutcomeMarks.AreFalse([mark]))
            .Select((mark, index) => (entry.Attempt, mark, index == 0 && !OutcomeMarks.AreFalse(known.GetValueOrDefault(entry.Uid, [])))));
    }
}
