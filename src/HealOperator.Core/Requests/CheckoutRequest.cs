using HealOperator.Core.Pipelines;

namespace HealOperator.Core.Requests;

/// <summary>What heal checkout is asked to do.</summary>
public sealed record CheckoutRequest
{
    /// <summary>The repository; its credentials are mounted at <see cref="MountPaths.Git"/>.</summary>
    public required GitSource Git { get; init; }

    /// <summary>Full hash to check out; the ref is resolved when absent.</summary>
    public string? Commit { get; init; }

    /// <summary>Change to apply on the commit, which must be given then; nothing of it leaves the workspace.</summary>
    public CheckoutPatch? Patch { get; init; }

    /// <summary>Folder to check out into; created when missing, must be empty.</summary>
    public required string Destination { get; init; }
}
