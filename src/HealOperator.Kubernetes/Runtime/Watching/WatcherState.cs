namespace HealOperator.Kubernetes.Runtime;

/// <summary>Where a watcher stands.</summary>
internal abstract record WatcherState
{
    private WatcherState()
    {
    }

    /// <summary>Nothing is known, or what is known is too old to go on from: list from the start.</summary>
    public sealed record Empty : WatcherState;

    /// <summary>In the middle of a list; <paramref name="Continue"/> is null for the first page.</summary>
    public sealed record ListPage(string? Continue) : WatcherState;

    /// <summary>All is known up to this version: open a watch from there.</summary>
    public sealed record Listed(string ResourceVersion) : WatcherState;

    /// <summary>A watch is open, and all is known up to this version.</summary>
    public sealed record Watching(string ResourceVersion) : WatcherState;
}
