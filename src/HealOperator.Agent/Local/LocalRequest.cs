namespace HealOperator.Agent.Local;

/// <summary>What there is to diagnose a failure with, without a cluster.</summary>
public sealed record LocalRequest
{
    /// <summary>Opens the log, or an artefact that tells of the failure.</summary>
    public required Func<Stream> Log { get; init; }

    /// <summary>Name of the log in messages.</summary>
    public required string LogName { get; init; }

    /// <summary>Folder of the code; null when there is none.</summary>
    public string? Repository { get; init; }

    /// <summary>Commit of the last green run, in the repository of the folder; null when it is not known.</summary>
    public string? LastGreen { get; init; }

    /// <summary>Bounds the time of git.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>File with the pod, or its status, as kubectl prints it in JSON; null when there is none.</summary>
    public string? Facts { get; init; }

    /// <summary>Folder with pages of the data evidence, or a JSON file with tables; null when there is none.</summary>
    public string? Data { get; init; }
}
