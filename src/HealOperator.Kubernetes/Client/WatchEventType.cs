namespace HealOperator.Kubernetes.Client;

/// <summary>What a watch reports.</summary>
public enum WatchEventType
{
    Added,
    Modified,
    Deleted,

    /// <summary>Only a newer version to resume from.</summary>
    Bookmark,
}
