namespace HealOperator.Kubernetes.Client;

/// <summary>How to delete.</summary>
public sealed record DeleteOptions
{
    /// <summary>What becomes of dependents; background deletion by default.</summary>
    public PropagationPolicy Propagation { get; init; } = PropagationPolicy.Background;

    /// <summary>Deletes only the object with this UID, never a new one of the same name.</summary>
    public string? Uid { get; init; }

    /// <summary>Deletes only this version of the object.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>Seconds a pod gets to end; the kind's own default when null.</summary>
    public int? GracePeriodSeconds { get; init; }
}
