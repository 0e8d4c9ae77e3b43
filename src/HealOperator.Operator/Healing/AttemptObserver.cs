using HealOperator.Core.Attempts;
using HealOperator.Core.Outcomes;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Outcomes;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>Gathers what there is to know of an attempt: only what its phase can use, since logs cost requests.</summary>
internal sealed class AttemptObserver(JobStore jobs, ReportReader reports, ArmFailureReader failures, OutcomeStore outcomes, AnswerReader answers, TimeProvider time)
{
    public async Task<(AttemptFacts Facts, Requeue Requeue)> ObserveAsync(AttemptScene scene, bool runGone, CancellationToken cancellationToken)
    {
        var requeue = new Requeue();
        var phase = scene.Attempt.Status?.Phase;
        async Task<WorkObservation?> Work(string suffix, string container, params AttemptPhase[] phases) =>
            phase is { } current && phases.Contains(current) ? await WorkAsync(scene, suffix, container, requeue, cancellationToken) : null;
        async Task<ArmObservation?> Arm(Arm arm) => phase is AttemptPhase.Verifying ? await ArmAsync(scene, JobNames.Of(scene.Name, JobNames.Arm(arm, (scene.Attempt.Status?.Rounds?.Count ?? 0) + 1)), requeue, cancellationToken) : null;
        var trial = phase is AttemptPhase.Minimizing && scene.Attempt.Status?.Minimization?.Trials.LastOrDefault() is { Passed: null } pending ? JobNames.Of(scene.Name, JobNames.Trial(pending.Number)) : null;

        return (answers.Read(scene.Attempt, new()
        {
            Diagnosis = await Work("diagnose", "diagnose", AttemptPhase.Diagnosing),
            Tool = await Work("tool", "collect", AttemptPhase.Preparing),
            EvidencePush = await Work("evidence", "apply", AttemptPhase.Gating, AttemptPhase.Minimizing, AttemptPhase.Applying),
            Apply = await Work("apply", "apply", AttemptPhase.Applying),
            Checks = await Work("checks", "checks", AttemptPhase.Verifying),
            Green = await Arm(Core.Attempts.Arm.Green),
            Control = await Arm(Core.Attempts.Arm.Control),
            Trial = trial is null ? null : await ArmAsync(scene, trial, requeue, cancellationToken),
            Outcomes = Outcomes(scene),
            RunGone = runGone,
            Usage = scene.Usage(time.GetUtcNow()),
        }), requeue);
    }

    private IReadOnlyList<OutcomeTally> Outcomes(AttemptScene scene) => scene.Attempt.Status is { Proposal: { } proposal, Classification: { } found }
        ? outcomes.Tallies(scene.Namespace, OutcomeClass.Of(proposal.Fixer, found.Category))
        : [];

    private async Task<WorkObservation?> WorkAsync(AttemptScene scene, string suffix, string container, Requeue requeue, CancellationToken cancellationToken)
    {
        if (jobs.Find(JobNames.Of(scene.Name, suffix), scene.Attempt) is not { } view) return null;
        requeue.At(view.Outcome.LookAgainAt);
        var report = view.OwnState is WorkState.Running ? null : await reports.ReadAsync(view.Pod, container, cancellationToken);
        requeue.At(report?.RetryAt);
        return Observations.Work(view, report);
    }

    private async Task<ArmObservation?> ArmAsync(AttemptScene scene, string job, Requeue requeue, CancellationToken cancellationToken)
    {
        if (jobs.Find(job, scene.Attempt) is not { } view) return null;
        requeue.At(view.Outcome.LookAgainAt);
        var failure = view.RunState is WorkState.Failed ? await failures.ReadAsync(view, scene.Run.Spec.Timeout, cancellationToken) : null;
        requeue.At(failure?.RetryAt);
        return Observations.Arm(view, failure);
    }
}
