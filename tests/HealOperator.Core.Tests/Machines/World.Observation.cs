using HealOperator.Core.Attempts;
using HealOperator.Core.Reports;
using HealOperator.Core.Runs;

namespace HealOperator.Core.Tests.Machines;

/// <content>What the operator sees.</content>
internal sealed partial class World
{
    private AttemptSnapshot Snapshot(WorldAttempt attempt) => new()
    {
        Namespace = "team",
        Name = attempt.Name,
        Uid = "0f1e2d3c",
        CreatedAt = attempt.CreatedAt,
        Spec = attempt.Spec,
        Status = attempt.Status,
        Mode = _mode,
        HasGit = _hasGit,
        HasChecks = _hasChecks,
        Adopted = _adopted,
        Deleting = !_attempts.Contains(attempt),
    };

    private AttemptFacts Observe(WorldAttempt attempt) => new()
    {
        Diagnosis = Work(attempt, "diagnose"),
        Tool = Work(attempt, "tool"),
        EvidencePush = Work(attempt, "evidence"),
        Apply = Work(attempt, "apply"),
        Checks = Work(attempt, "checks"),
        Green = ArmOf(attempt, $"green{Round((attempt.Status?.Rounds?.Count ?? 0) + 1)}"),
        Control = ArmOf(attempt, $"control{Round((attempt.Status?.Rounds?.Count ?? 0) + 1)}"),
        Trial = attempt.Status?.Minimization?.Trials.LastOrDefault() is { Passed: null } trial ? ArmOf(attempt, $"trial-{trial.Number}") : null,
        EvidenceStored = StoredEvidence(attempt),
        Approve = attempt.Approve,
        Approvals = _stamped ? [.. attempt.Stamps] : null,
        Reject = attempt.Reject,
        RunGone = _runGone,
        Usage = new RunUsage
        {
            Actions = _attempts.Where(other => other.Spec.Number < attempt.Spec.Number).Sum(other => other.Status?.Usage?.Actions ?? 0),
            FirstFailureAt = _run?.FailedAt,
            Waited = _attempts.Where(other => other.Spec.Number < attempt.Spec.Number).Aggregate(TimeSpan.Zero, (sum, other) => sum + AttemptTimeline.Waited(other.Status, _now)),
        },
    };

    private static string Round(int round) => round == 1 ? "" : $"-{round}";

    private string? StoredEvidence(WorldAttempt attempt) => _evidence.TryGetValue(attempt.Name, out var digest) && digest != "released" ? digest : null;

    private WorkObservation? Work(WorldAttempt attempt, string kind) => !_jobs.TryGetValue(ChildName.For(attempt.Name, $"-{kind}"), out var job) ? null : new WorkObservation
    {
        State = !job.Finished ? WorkState.Running : job.Outcome is null ? WorkState.Failed : WorkState.Succeeded,
        Report = job.Outcome as HealReport,
    };

    private ArmObservation? ArmOf(WorldAttempt attempt, string kind) => !_jobs.TryGetValue(ChildName.For(attempt.Name, $"-{kind}"), out var job) ? null : new ArmObservation
    {
        Job = new FailedJob { Name = job.Name, Uid = "u" },
        State = !job.Finished ? ArmState.Running : job.Passed ? ArmState.Passed : ArmState.Failed,
        Commit = job.Commit,
        PatchDigest = job.PatchDigest,
        Findings = job.Findings,
        Failure = job.Outcome is string fingerprint ? new ArmFailure { Fingerprint = fingerprint, Fingerprints = [fingerprint], Message = "red" } : null,
    };

    private RunFacts ObserveRun() => new()
    {
        Job = !_jobs.TryGetValue("web-run", out var job) ? null : new JobObservation
        {
            Job = new FailedJob { Name = job.Name, Uid = "u", Step = job.Finished ? "build" : null },
            Commit = _hasGit ? job.Commit : null,
            State = !job.Finished ? WorkState.Running : job.Passed ? WorkState.Succeeded : WorkState.Failed,
        },
        Attempts = [.. _attempts.Select(attempt => new AttemptObservation(attempt.Name, attempt.Spec, attempt.Status)).OrderBy(_ => _random.Next())],
    };
}
