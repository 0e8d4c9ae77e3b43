namespace HealOperator.Core.Requests;

/// <summary>What Kubernetes knows of a failure; it decides before any log text.</summary>
public sealed record KubernetesFacts
{
    /// <summary>Container that failed.</summary>
    public string? Container { get; init; }

    /// <summary>Its exit code.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Signal that ended it.</summary>
    public int? Signal { get; init; }

    /// <summary>Reason of the container: OOMKilled, Error, ContainerCannotRun, StartError.</summary>
    public string? Reason { get; init; }

    /// <summary>Reason for which a container cannot start: ImagePullBackOff, ErrImageNeverPull, CreateContainerConfigError.</summary>
    public string? WaitingReason { get; init; }

    /// <summary>Reason of the pod: Evicted, NodeLost, DeadlineExceeded.</summary>
    public string? PodReason { get; init; }

    /// <summary>Reason of the Job: DeadlineExceeded, BackoffLimitExceeded.</summary>
    public string? JobReason { get; init; }

    /// <summary>Message that goes with the reason.</summary>
    public string? Message { get; init; }

    /// <summary>Memory limit of the container.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Timeout of the run.</summary>
    public string? Timeout { get; init; }
}
