using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Jobs;

/// <summary>Lets go of our own Jobs that are being deleted once nobody needs their evidence: the run is gone, being deleted, or over.</summary>
internal sealed class JobJanitor(JobRelease release, IEntityCache<PipelineRun> runs) : IEntityController<Job>
{
    public async Task<ReconciliationResult<Job>> ReconcileAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.IsDeleting() && job.HasFinalizer(HealGroup.EvidenceFinalizer) && !IsNeeded(job)) await release.ReleaseAsync(job, cancellationToken);
        return ReconciliationResult<Job>.Success(job);
    }

    private bool IsNeeded(Job job) =>
        job.Label(HealGroup.Labels.PipelineRun) is { } name
        && runs.Get(job.Metadata.Namespace!, name) is { } run
        && !run.IsDeleting()
        && run.Status?.FinishedAt is null;
}
