namespace HealOperator.Kubernetes.Client;

/// <summary>What to watch, from where and for how long.</summary>
public sealed record WatchOptions
{
    public string? LabelSelector { get; init; }

    public string? FieldSelector { get; init; }

    /// <summary>The version after which changes are reported; null starts with synthetic additions of all that is there.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>After this time the server closes the watch; 290 s by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(290);

    /// <summary>How long beyond <see cref="Timeout"/> a silent connection is held to be alive; 5 s by default.</summary>
    public TimeSpan Margin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Asks for bookmarks, which keep the version fresh while nothing happens; true by default.</summary>
    public bool AllowBookmarks { get; init; } = true;
}
