using System.Text.Json.Nodes;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Acting;

/// <summary>Lets go of our own run Jobs.</summary>
internal sealed class JobRelease(IKubernetesClient client, JobStore jobs)
{
    /// <summary>Drops our finalizer. A Job that failed in our eyes but cannot end by itself, since its pod never starts, is told to end.</summary>
    public async Task ReleaseAsync(Job job, CancellationToken cancellationToken)
    {
        if (!job.HasFinalizer(HealGroup.EvidenceFinalizer)) return;
        var view = jobs.View(job);
        if (!view.HasEnded && view.Outcome.WaitingReason is not null && !job.IsDeleting())
        {
            var stop = new JsonObject { ["metadata"] = new JsonObject { ["uid"] = job.Metadata.Uid }, ["spec"] = new JsonObject { ["activeDeadlineSeconds"] = 1 } };
            await client.PatchAsync<Job>(job.Metadata.Name!, job.Metadata.Namespace, Patch.Merge(stop), cancellationToken: cancellationToken);
        }

        await FinalizerPatch.RemoveAsync(client, job, HealGroup.EvidenceFinalizer, cancellationToken);
    }
}
