using HealOperator.Kubernetes.Entities;
using Microsoft.Extensions.Logging;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>Keeps one namespace of a cache in step with the server, for ever.</summary>
internal sealed class EntityReflector<T>(
    EntityWatcher<T> watcher,
    string? ns,
    EntityCache<T> cache,
    WatchBackoff backoff,
    TimeProvider time,
    ILogger logger)
    where T : class, IKubernetesObject
{
    private readonly string _resource = EntityDescriptor.Of<T>().Resource;
    private readonly List<T> _listed = [];
    private readonly List<UndecodableObject> _unreadable = [];
    private bool _relistAtOnceUsed;

    /// <summary>Why the last list or watch failed; null after a success.</summary>
    public Exception? LastError { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using (watcher.ConfigureAwait(false))
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await HandleAsync(await watcher.StepAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask HandleAsync(WatcherEvent<T> step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case WatcherEvent<T>.ListStarted:
                _listed.Clear();
                _unreadable.Clear();
                break;
            case WatcherEvent<T>.PageListed(var page, var isLast):
                Collect(page, isLast);
                break;
            case WatcherEvent<T>.Applied(var entity):
                Well();
                cache.Apply(entity);
                break;
            case WatcherEvent<T>.Deleted(var key):
                Well();
                cache.Remove(key);
                break;
            case WatcherEvent<T>.Unreadable(var unreadable):
                RuntimeLog.Undecodable(logger, _resource, unreadable.Metadata.Namespace, unreadable.Metadata.Name, unreadable.Error);
                cache.MarkUndecodable(unreadable);
                break;
            case WatcherEvent<T>.Failed(var error, var atOnce):
                await PauseAsync(error, atOnce, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    private void Well()
    {
        LastError = null;
        _relistAtOnceUsed = false;
    }

    private void Collect(KubernetesList<T> page, bool isLast)
    {
        LastError = null;
        _listed.AddRange(page.Items);
        _unreadable.AddRange(page.Undecodable);
        if (!isLast)
        {
            return;
        }

        foreach (var unreadable in _unreadable)
        {
            RuntimeLog.Undecodable(logger, _resource, unreadable.Metadata.Namespace, unreadable.Metadata.Name, unreadable.Error);
        }

        RuntimeLog.Listed(logger, _resource, ns, _listed.Count);
        cache.Replace(ns, _listed, _unreadable);
        _listed.Clear();
        _unreadable.Clear();
    }

    private async ValueTask PauseAsync(Exception error, bool atOnce, CancellationToken cancellationToken)
    {
        LastError = error;

        // An expired version is normal and calls for one list without delay; a server that says so over and over gets a pause.
        if (atOnce && !_relistAtOnceUsed)
        {
            _relistAtOnceUsed = true;
            RuntimeLog.Relist(logger, _resource, ns, error.Message);
            return;
        }

        var delay = backoff.Next();
        RuntimeLog.WatchFailed(logger, _resource, ns, delay.TotalSeconds, error.Message);
        await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
    }
}
