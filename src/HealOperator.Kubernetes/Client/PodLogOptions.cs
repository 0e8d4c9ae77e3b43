namespace HealOperator.Kubernetes.Client;

/// <summary>Which part of which log.</summary>
public sealed record PodLogOptions
{
    /// <summary>Needed when the pod has several containers.</summary>
    public string? Container { get; init; }

    /// <summary>Only the last lines.</summary>
    public int? TailLines { get; init; }

    /// <summary>At most so many bytes.</summary>
    public long? LimitBytes { get; init; }

    /// <summary>The log of the container's previous run.</summary>
    public bool Previous { get; init; }

    /// <summary>Begins each line with its time.</summary>
    public bool Timestamps { get; init; }

    /// <summary>Stays open until the container ends.</summary>
    public bool Follow { get; init; }
}
