using HealOperator.Core.Attempts;
using HealOperator.Core.Runs;
using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.E2E.Tests.Support;

/// <summary>Waits for states of objects by watching them; a state that never comes fails with a description of the namespace.</summary>
public sealed class Observer(IKubernetesClient client, string ns, Func<string, Task<string>> describe)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until an object is in a state, and gives it.</summary>
    public async Task<T> SeeAsync<T>(string name, Func<T, bool> state, string what)
        where T : class, IKubernetesObject
    {
        T? last = null;
        using var deadline = new CancellationTokenSource(Deadline, TimeProvider.System);
        try
        {
            await foreach (var entity in StatesAsync<T>(name, deadline.Token))
            {
                last = entity;
                if (state(entity))
                {
                    return entity;
                }
            }
        }
        catch (OperationCanceledException)
        {
        }

        throw new TimeoutException($"Not within {Deadline}: {what}. Last seen: {last?.ToString() ?? "nothing"}\n{await describe(name)}");
    }

    /// <summary>Every state of an object, as the API server tells it.</summary>
    public async IAsyncEnumerable<T> StatesAsync<T>(
        string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        where T : class, IKubernetesObject
    {
        while (true)
        {
            await using var states = client
                .WatchAsync<T>(ns, new WatchOptions { FieldSelector = $"metadata.name={name}", AllowBookmarks = false }, cancellation)
                .GetAsyncEnumerator(cancellation);
            while (await NextAsync(states))
            {
                if (states.Current is { Type: not WatchEventType.Deleted, Entity: { } entity })
                {
                    yield return entity;
                }
            }

            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
    }

    /// <summary>Waits until a run has ended, and holds the end against what was expected.</summary>
    public async Task<PipelineRun> EndAsync(string run, RunPhase expected)
    {
        var ended = await SeeAsync<PipelineRun>(
            run, r => r.Status?.Phase is RunPhase.Succeeded or RunPhase.Healed or RunPhase.Failed, $"the run {run} ends {expected}");
        if (ended.Status!.Phase != expected)
        {
            throw new InvalidOperationException($"The run {run} ended {ended.Status.Phase}, not {expected}: {ended.Status.Message}\n{await describe(run)}");
        }

        return ended;
    }

    /// <summary>Waits until an attempt has come to a phase, or to an end, which must be that phase.</summary>
    public async Task<HealAttempt> AttemptAsync(string attempt, AttemptPhase expected)
    {
        var seen = await SeeAsync<HealAttempt>(
            attempt, a => a.Status?.Phase is { } phase && (phase == expected || phase >= AttemptPhase.Healed), $"the attempt {attempt} comes to {expected}");
        if (seen.Status!.Phase != expected)
        {
            throw new InvalidOperationException($"The attempt {attempt} ended {seen.Status.Phase}, not {expected}: {seen.Status.Message}\n{await describe(attempt)}");
        }

        return seen;
    }

    private static async Task<bool> NextAsync<T>(IAsyncEnumerator<WatchEvent<T>> events)
        where T : class, IKubernetesObject
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception e) when (e is KubernetesException or HttpRequestException or TimeoutException or IOException)
        {
            // The watch broke or the API server is away: the caller opens another one.
            return false;
        }
    }
}
