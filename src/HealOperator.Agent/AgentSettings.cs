using HealOperator.Core.Requests;

namespace HealOperator.Agent;

/// <summary>Where the agent finds things, and its bounds.</summary>
public sealed record AgentSettings
{
    /// <summary>Folder under which the paths of <see cref="MountPaths"/> are found; "/" in a pod.</summary>
    public string Root { get; init; } = "/";

    /// <summary>The API server of the cluster that this pod runs in; null outside of one.</summary>
    public Uri? ApiServer { get; init; }

    /// <summary>Most time for one git command that talks to a server.</summary>
    public TimeSpan GitTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Most bytes that a clone may take, the objects and their files together counted apart.</summary>
    public long MaxCloneBytes { get; init; } = 2L << 30;

    /// <summary>Most time for one statement of the evidence.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most time to reach a database.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A path of <see cref="MountPaths"/> below the root.</summary>
    public string At(string path) => Path.Combine(Root, path.TrimStart('/'));
}
