using HealOperator.Core.Attempts;
using HealOperator.Core.Policies;

namespace HealOperator.Core.Runs.Phases;

/// <summary>Attempt after attempt, until one heals, none is left, or only a human can help.</summary>
internal static class HealingPhase
{
    public static RunDecision Decide(RunContext context)
    {
        var attempts = context.Facts.Attempts.OrderBy(attempt => attempt.Spec.Number).ToList();
        var known = context.Status.Attempts ?? [];
        if (known.FirstOrDefault(summary => attempts.All(attempt => attempt.Name != summary.Name)) is { } lost)
        {
            return context.Fail(FailureReasons.AttemptDeleted, $"HealAttempt {lost.Name} was deleted. {ReasonSentences.Of(FailureReasons.AttemptDeleted)}", context.Status);
        }

        if (attempts.Count == 0) return Start(context, context.Status, AttemptPlan.First(context));

        var last = attempts[^1];
        var status = context.Status with
        {
            Attempts = Summaries(known, attempts),
            Category = last.Status?.Classification?.Category ?? context.Status.Category,
            NextAttemptAt = null,
        };
        return last.Status is { Phase: { } phase } && phase.IsTerminal()
            ? AfterAttempt(context, status, last, phase)
            : context.Stay(status with { Message = $"Attempt {last.Spec.Number} of {context.Policy.Attempts.Max}: {last.Status?.Phase ?? AttemptPhase.Pinning}." });
    }

    private static RunDecision AfterAttempt(RunContext context, RunStatus status, AttemptObservation last, AttemptPhase phase)
    {
        if (phase is AttemptPhase.Healed) return context.Finish(RunPhase.Healed, $"Healed by attempt {last.Spec.Number}. {last.Status!.Verdict?.Message}{Places(last)}", status with { Fix = last.Status.Fix }, ProgressReasons.Healed);

        var again = phase is AttemptPhase.Progressed || (phase is AttemptPhase.NotHealed && last.Status!.Verdict?.Outcome is VerdictOutcome.NotHealed);
        if (!again) return Escalate(context, status, last);
        if (last.Spec.Number >= context.Policy.Attempts.Max)
        {
            return context.Fail(FailureReasons.AttemptsExhausted, $"{last.Spec.Number} of {context.Policy.Attempts.Max} attempts did not heal the run; a human is needed. {last.Status!.Verdict?.Message}{Places(last)}", status);
        }

        var due = Moment.Add(AttemptTimeline.FinishedAt(last.Status) ?? context.Now, Backoff.Before(last.Spec.Number + 1, context.Policy.Attempts.Backoff));
        if (context.Now >= due || context.Status.NextAttemptAt <= context.Now) return Start(context, status, AttemptPlan.After(context, last));
        // Kept once it is known, since an attempt without a timeline would move it with every look.
        due = context.Status.NextAttemptAt ?? due;
        return context.Stay(status with { NextAttemptAt = due, Message = $"Attempt {last.Spec.Number + 1} of {context.Policy.Attempts.Max} starts after the backoff." }, new RunEffect.RequeueAt(due));
    }

    private static RunDecision Escalate(RunContext context, RunStatus status, AttemptObservation last)
    {
        var reason = last.Status!.Blocker?.Reason ?? last.Status.Verdict?.Outcome.ToString() ?? FailureReasons.InternalError;
        var message = last.Status.Blocker?.Message ?? last.Status.Verdict?.Message ?? ReasonSentences.Of(reason);
        return context.Fail(reason, Bounded.Text(message, Bounded.Message / 2) + Places(last), status);
    }

    private static RunDecision Start(RunContext context, RunStatus status, AttemptSpec? spec)
    {
        if (spec is null) return context.Fail(FailureReasons.PolicyNotFound, $"The HealPolicy {context.Run.PolicyName} was deleted while the run was healed. Create it and the PipelineRun again.", status);
        var name = ChildName.For(context.Run.Name, $"-{spec.Number}");
        RunEffect[] refused = context.Run.RefusedMode is { } told ? [new RunEffect.Emit(EventKind.Warning, FailureReasons.ModeNotAllowed, told)] : [];
        return context.Stay(status with { Message = $"Attempt {spec.Number} of {context.Policy.Attempts.Max} starts." }, [
            new RunEffect.EnsureAttempt(name, spec),
            new RunEffect.Emit(EventKind.Normal, ProgressReasons.AttemptStarted, $"Attempt {spec.Number} of {context.Policy.Attempts.Max}: {name}"),
            .. refused]);
    }

    private static IReadOnlyList<AttemptSummary> Summaries(IReadOnlyList<AttemptSummary> known, List<AttemptObservation> attempts)
    {
        AttemptSummary[] summaries = [.. attempts.Select(attempt => new AttemptSummary
        {
            Name = attempt.Name, Number = attempt.Spec.Number, Phase = attempt.Status?.Phase, Fixer = attempt.Status?.Proposal?.Fixer,
            PatchDigest = attempt.Status?.Proposal?.PatchDigest, Fix = attempt.Status?.Fix, FinishedAt = AttemptTimeline.FinishedAt(attempt.Status),
        })];
        return known.SequenceEqual(summaries) ? known : summaries;
    }

    private static string Places(AttemptObservation attempt)
    {
        var fix = attempt.Status?.Fix is { } branch ? $" Fix: branch {branch.Branch}." : "";
        var evidence = attempt.Status?.Evidence is { } found ? $" Evidence: {(found.Branch is null ? $"ConfigMap {found.ConfigMap}" : $"branch {found.Branch}")}." : "";
        return fix + evidence;
    }
}
