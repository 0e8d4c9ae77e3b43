using HealOperator.Kubernetes.Entities;

namespace HealOperator.Kubernetes.Runtime;

/// <summary>What one step of a watcher brought.</summary>
internal abstract record WatcherEvent<T>
    where T : class, IKubernetesObject
{
    private WatcherEvent()
    {
    }

    /// <summary>A complete list begins: collect the pages that follow beside what is known.</summary>
    public sealed record ListStarted : WatcherEvent<T>;

    /// <summary>One page; after the last one the collected pages replace what was known.</summary>
    public sealed record PageListed(KubernetesList<T> Page, bool IsLast) : WatcherEvent<T>;

    /// <summary>An object is there, in this state.</summary>
    public sealed record Applied(T Entity) : WatcherEvent<T>;

    /// <summary>An object is gone.</summary>
    public sealed record Deleted(NamespacedName Key) : WatcherEvent<T>;

    /// <summary>An object is there but does not fit its type.</summary>
    public sealed record Unreadable(UndecodableObject Entity) : WatcherEvent<T>;

    /// <summary>Nothing for the cache: a watch was opened or closed, or only the version moved on.</summary>
    public sealed record Progress : WatcherEvent<T>;

    /// <summary>The step failed; the state says where to go on, after a pause unless <paramref name="AtOnce"/>.</summary>
    public sealed record Failed(Exception Error, bool AtOnce) : WatcherEvent<T>;
}
