using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using HealOperator.Core.Attempts;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Kubernetes.Json;
using HealOperator.Kubernetes.Runtime;
using HealOperator.Operator.Acting;
using HealOperator.Operator.Observing;
using HealOperator.Operator.Pods;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Adopting;

/// <summary>Jobs of others, and what is captured of them when they fail. Nothing here ever writes to such a Job.</summary>
internal sealed class AdoptedJobs(IKubernetesClient client, IEntityCache<WatchedJob> jobs, IEntityCache<Pod> pods, PodLogs logs, TimeProvider time)
{
    private const string JobKey = "job.json";

    private const int MostKnown = 200;

    private readonly JsonSerializerOptions _json = KubernetesJson.CreateOptions(AdoptionJsonContext.Default);

    private readonly ConcurrentDictionary<string, CapturedJob> _known = new();

    /// <summary>The live Job with that UID, with its pods.</summary>
    public JobView? Live(string ns, JobReference reference) =>
        jobs.Get(ns, reference.Name) is { } job && job.Metadata.Uid == reference.Uid ? View(job) : null;

    public JobView View(WatchedJob job) => JobView.Of(job.ToJob(), pods.ByLabel(HealGroup.Labels.JobName, job.Metadata.Name!), time.GetUtcNow());

    /// <summary>
    /// What was captured for a run; captured now if the Job has failed and is still there. Without a value when neither is so, or when the
    /// log has to be tried again.
    /// </summary>
    /// <exception cref="BlockedException">Somebody else's ConfigMap has the name.</exception>
    public async Task<PodLogRead<CapturedJob>> CaptureAsync(PipelineRun run, JobView? live, CancellationToken cancellationToken)
    {
        var uid = run.Metadata.Uid!;
        if (_known.TryGetValue(uid, out var known)) return new(known);
        var name = JobNames.Captured(run.Metadata.Name!);
        var present = await client.GetAsync<ConfigMap>(name, run.Metadata.Namespace, cancellationToken);
        if (present is not null && !present.IsOwnedBy(run)) throw BlockedException.NameConflict("ConfigMap", present.Key());
        if (present is null && live?.RunState is not WorkState.Failed) return new(null);
        var captured = present is not null ? new(Read(present)) : await StoreAsync(run, live!, cancellationToken);
        if (captured.Value is null) return captured;
        if (_known.Count >= MostKnown) _known.Clear();
        _known[uid] = captured.Value;
        return captured;
    }

    private async Task<PodLogRead<CapturedJob>> StoreAsync(PipelineRun run, JobView live, CancellationToken cancellationToken)
    {
        var read = await LogAsync(live, cancellationToken);
        if (read.RetryAt is { } later) return new(null, later);
        var log = read.Value;
        var captured = new CapturedJob
        {
            Job = live.Job,
            Observation = Observations.Run(live, isAdopted: true),
            Facts = live.Facts(run.Spec.Timeout),
            HasLog = log is not null,
        };
        var map = new ConfigMap
        {
            Metadata = new()
            {
                Name = JobNames.Captured(run.Metadata.Name!),
                Namespace = run.Metadata.Namespace,
                OwnerReferences = [run.ToOwnerReference()],
                Labels = new JobIdentity("", run, run.Metadata.Name!, Component.Run).Labels,
            },
            Immutable = true,
            Data = new Dictionary<string, string> { [JobKey] = JsonSerializer.Serialize(captured, _json.TypeInfo<CapturedJob>()) },
            BinaryData = log is null ? null : new Dictionary<string, byte[]> { [Core.Requests.MountPaths.CapturedLogKey] = log },
        };
        try
        {
            await client.CreateAsync(map, cancellationToken);
            return new(captured);
        }
        catch (AlreadyExistsException)
        {
            var present = await client.GetAsync<ConfigMap>(map.Metadata.Name!, run.Metadata.Namespace, cancellationToken);
            return present is not null && present.IsOwnedBy(run) ? new(Read(present)) : throw BlockedException.NameConflict("ConfigMap", map.Key());
        }
    }

    private CapturedJob Read(ConfigMap map) => JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(map.Data![JobKey]), _json.TypeInfo<CapturedJob>())!;

    private async Task<PodLogRead<byte[]>> LogAsync(JobView live, CancellationToken cancellationToken)
    {
        if (live.Pod is not { } pod || live.Outcome.Container is not { } container || live.Outcome.WaitingReason is not null) return new(null);
        return await logs.ReadAsync(pod, new() { Container = container }, LogCapture.CompressAsync, cancellationToken);
    }
}
