using HealOperator.Core;
using HealOperator.Core.Pipelines;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Pods;

/// <summary>The init container that brings the code; the only one of a run that sees the git credentials.</summary>
internal static class CheckoutContainer
{
    /// <summary>Its name, also in adopted pods.</summary>
    public const string Name = "checkout";

    public static Container Of(GitSource git, string? commit, PodSettings settings, IEnumerable<MountedVolume> volumes, string destination = MountPaths.Workspace, CheckoutPatch? patch = null) => OwnContainer.Of(
        Name,
        new CheckoutRequest { Git = git, Commit = commit, Patch = patch, Destination = destination },
        WireJsonContext.Default.CheckoutRequest,
        settings,
        memory: "512Mi",
        volumes);

    /// <summary>What it alone needs beside the workspace.</summary>
    public static IEnumerable<MountedVolume> Volumes(GitSource git) => [PodVolumes.Temporary("1Gi"), .. PodVolumes.Git(git)];

    /// <summary>The folder of the pipeline in the workspace.</summary>
    public static string WorkingDirectory(GitSource? git)
    {
        var path = git?.Path?.Trim('/') ?? "";
        return path is "" or "." ? MountPaths.Workspace : $"{MountPaths.Workspace}/{path}";
    }
}
