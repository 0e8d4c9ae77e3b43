using HealOperator.Kubernetes.Client;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>
/// List and watch of one kind in one namespace, as a state machine: Empty, ListPage, Listed, Watching. Each step does one request or takes
/// one event; errors become <see cref="WatcherEvent{T}.Failed"/>.
/// </summary>
/// <param name="ns">Null watches all namespaces.</param>
internal sealed class EntityWatcher<T>(IKubernetesClient client, string? ns, WatchFilter filter, TimeProvider time) : IAsyncDisposable
    where T : class, IKubernetesObject
{
    // Below this age a watch that ended without an event was refused in disguise, by a proxy for instance.
    private static readonly TimeSpan ShortestHonestWatch = TimeSpan.FromSeconds(1);

    private IAsyncEnumerator<WatchEvent<T>>? _events;
    private long _opened;
    private bool _anyEvent;

    public WatcherState State { get; private set; } = new WatcherState.Empty();

    public async ValueTask<WatcherEvent<T>> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return State switch
            {
                WatcherState.Empty => StartList(),
                WatcherState.ListPage page => await ListAsync(page, cancellationToken).ConfigureAwait(false),
                WatcherState.Listed listed => OpenWatch(listed, cancellationToken),
                WatcherState.Watching watching => await NextAsync(watching, cancellationToken).ConfigureAwait(false),
                _ => throw new InvalidOperationException($"Unknown state {State}."),
            };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await CloseWatchAsync().ConfigureAwait(false);
            return Fail(exception);
        }
    }

    public ValueTask DisposeAsync() => CloseWatchAsync();

    private static bool MustListAnew(Exception exception) => exception is GoneException or NotFoundException
        || (exception is KubernetesException { Status: var status }
            && (status.Details?.Causes?.Any(cause => cause.Reason == "ResourceVersionTooLarge") == true
                || status.Message?.Contains("Too large resource version", StringComparison.OrdinalIgnoreCase) == true));

    private WatcherEvent<T>.ListStarted StartList()
    {
        State = new WatcherState.ListPage(null);
        return new WatcherEvent<T>.ListStarted();
    }

    private async Task<WatcherEvent<T>> ListAsync(WatcherState.ListPage page, CancellationToken cancellationToken)
    {
        // Never from a known version: after an Expired it would be the expired one again.
        var options = new ListOptions { LabelSelector = filter.LabelSelector, FieldSelector = filter.FieldSelector, Continue = page.Continue };
        var list = await client.ListPageAsync<T>(ns, options, cancellationToken).ConfigureAwait(false);
        var isLast = string.IsNullOrEmpty(list.Metadata.Continue);
        State = isLast
            ? new WatcherState.Listed(list.Metadata.ResourceVersion ?? throw new InvalidDataException("A list came without a resourceVersion."))
            : new WatcherState.ListPage(list.Metadata.Continue);
        return new WatcherEvent<T>.PageListed(list, isLast);
    }

    private WatcherEvent<T>.Progress OpenWatch(WatcherState.Listed listed, CancellationToken cancellationToken)
    {
        var options = new WatchOptions
        {
            LabelSelector = filter.LabelSelector,
            FieldSelector = filter.FieldSelector,
            ResourceVersion = listed.ResourceVersion,
        };
        _events = client.WatchAsync<T>(ns, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        _opened = time.GetTimestamp();
        _anyEvent = false;
        State = new WatcherState.Watching(listed.ResourceVersion);
        return new WatcherEvent<T>.Progress();
    }

    private async Task<WatcherEvent<T>> NextAsync(WatcherState.Watching watching, CancellationToken cancellationToken)
    {
        if (!await _events!.MoveNextAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CloseWatchAsync().ConfigureAwait(false);
            State = new WatcherState.Listed(watching.ResourceVersion);
            return !_anyEvent && time.GetElapsedTime(_opened) < ShortestHonestWatch
                ? new WatcherEvent<T>.Failed(new IOException("The watch was closed at once, without an event."), AtOnce: false)
                : new WatcherEvent<T>.Progress();
        }

        var next = _events.Current;
        _anyEvent = true;
        State = new WatcherState.Watching(next.ResourceVersion);
        return next switch
        {
            { Type: WatchEventType.Bookmark } => new WatcherEvent<T>.Progress(),
            { Type: WatchEventType.Deleted, Entity: { } entity } => new WatcherEvent<T>.Deleted(entity.Key()),
            { Type: WatchEventType.Deleted, Undecodable: { } bad } => new WatcherEvent<T>.Deleted(
                new NamespacedName(bad.Metadata.Namespace ?? string.Empty, bad.Metadata.Name ?? string.Empty)),
            { Entity: { } entity } => new WatcherEvent<T>.Applied(entity),
            _ => new WatcherEvent<T>.Unreadable(next.Undecodable!),
        };
    }

    private WatcherEvent<T>.Failed Fail(Exception exception)
    {
        // Only a version that is gone calls for a list: listing because a server is busy would make it busier.
        State = (State, MustListAnew(exception)) switch
        {
            (WatcherState.Watching(var version), false) => new WatcherState.Listed(version),
            (WatcherState.Listed listed, false) => listed,
            _ => new WatcherState.Empty(),
        };
        return new WatcherEvent<T>.Failed(exception, AtOnce: exception is GoneException);
    }

    private async ValueTask CloseWatchAsync()
    {
        if (_events is { } events)
        {
            _events = null;
            await events.DisposeAsync().ConfigureAwait(false);
        }
    }
}
