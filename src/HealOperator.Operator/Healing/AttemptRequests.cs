using System.Globalization;
using HealOperator.Core.Attempts;
using HealOperator.Core.Requests;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Adopting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Outcomes;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Healing;

/// <summary>What the pods of an attempt are asked to do.</summary>
internal sealed class AttemptRequests(JobStore jobs, AdoptedJobs adopted, GreenCommits green, OutcomeStore outcomes, EarlierHeals heals)
{
    public async Task<DiagnosisRequest> DiagnosisAsync(AttemptScene scene, AttemptStatus status, CancellationToken cancellationToken)
    {
        var (run, spec) = (scene.Run, scene.Attempt.Spec);
        var captured = IsAdopted(run, spec) ? (await adopted.CaptureAsync(run, null, cancellationToken)).Value : null;
        var view = captured is null ? jobs.Find(scene.Namespace, spec.FailedJob.Name, spec.FailedJob.Uid) : null;
        return new()
        {
            Namespace = scene.Namespace,
            Run = run.Metadata.Name!,
            Attempt = scene.Name,
            Number = spec.Number,
            FailedJob = spec.FailedJob,
            Git = run.Spec.Source?.Git,
            Pins = status.Pins ?? spec.Pins,
            LastGreenCommit = green.Last(run),
            Facts = captured?.Facts ?? view?.Facts(run.Spec.Timeout) ?? new(),
            // Values may be secret, and the evidence needs none.
            Steps = [.. (run.Spec.Steps ?? []).Select(step => step with { Env = step.Env?.Select(variable => variable with { Value = null }).ToList() })],
            Data = run.Spec.Data ?? [],
            Checks = run.Spec.Checks ?? [],
            Excluded = spec.Excluded ?? [],
            Resources = scene.Policy.Spec.Resources,
            Fixes = scene.Policy.Spec.Fixes,
            Redaction = scene.Policy.Spec.Redaction.Patterns,
            Outcomes = outcomes.Tallies(scene.Namespace),
            EarlierHeals = heals.Of(scene),
            HasCapturedLog = captured?.HasLog ?? false,
        };
    }

    /// <summary>Only the evidence is pushed when there is no proposal in the request.</summary>
    public static ApplyRequest Apply(AttemptScene scene, AttemptStatus status, string? proposal)
    {
        return new()
        {
            Namespace = scene.Namespace,
            Run = scene.Run.Metadata.Name!,
            Attempt = scene.Name,
            AttemptUid = scene.Attempt.Metadata.Uid!,
            Number = scene.Attempt.Spec.Number,
            Git = scene.Run.Spec.Source!.Git!,
            BaseCommit = status.Pins!.Commit!,
            Timestamp = scene.Attempt.Metadata.CreationTimestamp ?? default,
            EvidenceDigest = status.Evidence!.Digest,
            ProposalDigest = proposal,
            Proposal = proposal is null || (status.Tool is null && status.Minimization is null) ? null : status.Proposal,
            ApprovedBy = proposal is null ? null : status.Approval?.By,
        };
    }

    public static CheckoutPatch Patch(AttemptScene scene, AttemptEffect.EnsureTrial trial) => new()
    {
        Diff = trial.Diff,
        Digest = trial.PatchDigest,
        Redaction = scene.Policy.Spec.Redaction.Patterns,
        Summary = string.Create(CultureInfo.InvariantCulture, $"Trial {trial.Number} of {scene.Name}"),
        Timestamp = scene.Attempt.Metadata.CreationTimestamp ?? default,
    };

    public static ChecksRequest Checks(AttemptScene scene, AttemptStatus status) => new()
    {
        Data = scene.Run.Spec.Data ?? [],
        Checks = scene.Run.Spec.Checks ?? [],
        Before = status.Checks ?? [],
    };

    /// <summary>The Job that an arm repeats; null where the run has steps of its own.</summary>
    /// <exception cref="BlockedException">The adopted Job is gone and was not captured.</exception>
    public async Task<Kubernetes.Entities.Job?> TemplateAsync(AttemptScene scene, CancellationToken cancellationToken)
    {
        if (scene.Run.Spec.JobRef is null) return null;
        var captured = await adopted.CaptureAsync(scene.Run, null, cancellationToken);
        return captured.Value?.Job ?? throw new BlockedException(Core.FailureReasons.JobLost, Core.ReasonSentences.Of(Core.FailureReasons.JobLost));
    }

    private static bool IsAdopted(PipelineRun run, AttemptSpec spec) => run.Spec.JobRef?.Uid == spec.FailedJob.Uid;
}
