using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Observing;

/// <summary>Our own Jobs and their pods: read from the caches, made once.</summary>
internal sealed class JobStore(IKubernetesClient client, IEntityCache<Job> jobs, IEntityCache<Pod> pods, RecentWrites<Job> recent, TimeProvider time)
{
    /// <summary>The Job of that name, if <paramref name="owner"/> owns it.</summary>
    public JobView? Find(string name, IKubernetesObject owner)
    {
        var key = new NamespacedName(owner.Metadata.Namespace!, name);
        return recent.Newest(key, jobs.Get(key)) is { } job && job.IsOwnedBy(owner) ? View(job) : null;
    }

    /// <summary>The Job with that UID, whoever owns it, even while it is being deleted.</summary>
    public JobView? Find(string ns, string name, string uid)
    {
        var key = new NamespacedName(ns, name);
        return recent.Newest(key, jobs.Get(key)) is { } job && job.Metadata.Uid == uid ? View(job) : null;
    }

    /// <summary>All Jobs of a run, those of its attempts included.</summary>
    public IReadOnlyList<Job> OfRun(string ns, string run) =>
        [.. jobs.ByLabel(HealGroup.Labels.PipelineRun, run).Where(job => job.Metadata.Namespace == ns)];

    /// <summary>A Job with its pods.</summary>
    public JobView View(Job job) => JobView.Of(job, pods.ByLabel(HealGroup.Labels.JobName, job.Metadata.Name!), time.GetUtcNow());

    /// <summary>Makes the Job, unless its owner has it already.</summary>
    /// <exception cref="BlockedException">Somebody else's Job has that name, or the API server refuses the Job as invalid.</exception>
    public async Task EnsureAsync(Job job, IKubernetesObject owner, CancellationToken cancellationToken)
    {
        var key = job.Key();
        if (recent.Newest(key, jobs.Get(key))?.IsOwnedBy(owner) ?? false) return;
        try
        {
            recent.Record(await client.CreateAsync(job, cancellationToken));
        }
        catch (AlreadyExistsException)
        {
            var present = await client.GetAsync<Job>(key.Name, key.Namespace, cancellationToken);
            if (present is null || !present.IsOwnedBy(owner)) throw BlockedException.NameConflict("Job", key);
            recent.Record(present);
        }
        catch (InvalidException refused)
        {
            throw BlockedException.Refused("Job", key, refused);
        }
    }
}
