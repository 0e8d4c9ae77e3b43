using HealOperator.Core;
using HealOperator.Core.Attempts;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>Every Job that the operator makes. Pure: the same input gives the same Job.</summary>
internal sealed class JobBuilder(PodSettings settings)
{
    /// <summary>The first run of the pipeline.</summary>
    public Job Run(PipelineRun run)
    {
        var identity = new JobIdentity(JobNames.Run(run.Metadata.Name!), run, run.Metadata.Name!, Component.Run);
        return JobShell.Run(identity, RunPod.Of(run.Spec, commit: null, change: null, identity.Labels, settings));
    }

    /// <summary>An arm: the same steps, or the same adopted pod, at a pinned commit.</summary>
    public Job Arm(PipelineRun run, HealAttempt attempt, AttemptEffect.EnsureArm arm, Job? adopted)
    {
        var (commit, change) = (arm.Commit, arm.Override);
        var identity = Of(run, attempt, JobNames.Arm(arm.Arm, arm.Round), Component.Run, JobNames.Arm(arm.Arm, round: 1));
        return JobShell.Run(identity, adopted is null
            ? RunPod.Of(run.Spec, commit?.Commit, change, identity.Labels, settings)
            : AdoptedPod.Of(adopted, run.Spec, commit?.Commit, change, identity.Labels, settings));
    }

    /// <summary>A trial: the same run at the pinned commit, with a part of the proposal in its workspace.</summary>
    public Job Trial(PipelineRun run, HealAttempt attempt, AttemptEffect.EnsureTrial trial, CheckoutPatch patch, Job? adopted)
    {
        var identity = Of(run, attempt, JobNames.Trial(trial.Number), Component.Run, "trial");
        return JobShell.Run(identity, adopted is null
            ? RunPod.Of(run.Spec, trial.Base.Commit, trial.Override, identity.Labels, settings, patch)
            : AdoptedPod.Of(adopted, run.Spec, trial.Base.Commit, trial.Override, identity.Labels, settings, patch));
    }

    public Job Diagnosis(PipelineRun run, HealAttempt attempt, DiagnosisRequest request)
    {
        MountedVolume[] volumes =
        [
            PodVolumes.Temporary("4Gi"),
            .. PodVolumes.Git(request.Git),
            .. PodVolumes.Data(request.Data),
            .. request.HasCapturedLog
                ? new[] { PodVolumes.ConfigMapFile("heal-captured", JobNames.Captured(run.Metadata.Name!), MountPaths.CapturedLogKey, MountPaths.CapturedLog) }
                : [],
        ];
        var container = OwnContainer.Of("diagnose", request, WireJsonContext.Default.DiagnosisRequest, settings, "1Gi", volumes);
        return JobShell.Work(Of(run, attempt, "diagnose", Component.Diagnosis), WorkPod.Of(container, settings.DiagnosisServiceAccount, token: true, volumes));
    }

    /// <summary>Lets a tool of the pipeline's change a copy of the base, in the image and after the steps that it belongs to.</summary>
    public Job Tool(PipelineRun run, HealAttempt attempt, AttemptEffect.EnsureTool effect, IReadOnlyList<string> redaction)
    {
        var identity = Of(run, attempt, "tool", Component.Tool);
        return JobShell.Once(identity, ToolPod.Of(run.Spec, effect, redaction, identity.Labels, settings));
    }

    /// <summary>Pushes the evidence branch, and the fix branch where the request names a proposal.</summary>
    public Job Apply(PipelineRun run, HealAttempt attempt, ApplyRequest request)
    {
        MountedVolume[] volumes =
        [
            PodVolumes.Temporary("4Gi"),
            .. PodVolumes.Git(request.Git),
            PodVolumes.ConfigMapFile("heal-evidence", JobNames.Evidence(attempt.Metadata.Name!), MountPaths.EvidenceKey, MountPaths.Evidence),
        ];
        var container = OwnContainer.Of("apply", request, WireJsonContext.Default.ApplyRequest, settings, "1Gi", volumes);
        var suffix = request.ProposalDigest is null ? "evidence" : "apply";
        return JobShell.Work(Of(run, attempt, suffix, Component.Apply), WorkPod.Of(container, settings.ApplyServiceAccount, token: false, volumes));
    }

    public Job Checks(PipelineRun run, HealAttempt attempt, ChecksRequest request)
    {
        MountedVolume[] volumes = [PodVolumes.Temporary("64Mi"), .. PodVolumes.Data(request.Data)];
        var container = OwnContainer.Of("checks", request, WireJsonContext.Default.ChecksRequest, settings, "512Mi", volumes);
        return JobShell.Work(Of(run, attempt, "checks", Component.Checks), WorkPod.Of(container, settings.ApplyServiceAccount, token: false, volumes));
    }

    private static JobIdentity Of(PipelineRun run, HealAttempt attempt, string suffix, string component, string? arm = null) =>
        new(JobNames.Of(attempt.Metadata.Name!, suffix), attempt, run.Metadata.Name!, component, attempt.Metadata.Name, arm);
}
