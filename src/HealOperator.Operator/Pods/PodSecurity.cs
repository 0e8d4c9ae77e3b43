using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>The restricted Pod Security Standard.</summary>
internal static class PodSecurity
{
    /// <summary>User and group of our own processes; nobody's on most images.</summary>
    public const long DefaultId = 65532;

    private static readonly SeccompProfile RuntimeDefault = new() { Type = "RuntimeDefault" };

    /// <summary>Of a pod; the owner of a pipeline chooses user and groups, nothing else.</summary>
    public static PodSecurityContext Pod(PodIdentity? identity = null) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = identity?.RunAsUser ?? DefaultId,
        RunAsGroup = identity?.RunAsGroup ?? DefaultId,
        FsGroup = identity?.FsGroup ?? DefaultId,
        SupplementalGroups = identity?.SupplementalGroups,
        SeccompProfile = RuntimeDefault,
    };

    /// <summary>Of a container that runs the pipeline's code; it may write to its own root file system.</summary>
    public static SecurityContext Step() => new()
    {
        AllowPrivilegeEscalation = false,
        Capabilities = new() { Drop = ["ALL"] },
    };

    /// <summary>Of a container that runs our code.</summary>
    public static SecurityContext Own() => Step() with { ReadOnlyRootFilesystem = true };

    /// <summary>Of our container inside a pod that somebody else described, and that may say nothing on users.</summary>
    public static SecurityContext OwnInForeignPod(long user) => Own() with
    {
        RunAsNonRoot = true,
        RunAsUser = user,
        RunAsGroup = user,
        SeccompProfile = RuntimeDefault,
    };
}
