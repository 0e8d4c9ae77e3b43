using HealOperator.Core.Pipelines;
using HealOperator.Core.Requests;
using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Pods;

/// <summary>Volumes of our own pods, each with where it is mounted.</summary>
internal static class PodVolumes
{
    /// <summary>Readable by owner and group only (octal 0440).</summary>
    private const int SecretMode = 288;

    public static MountedVolume Temporary(string size) =>
        new(new() { Name = "heal-tmp", EmptyDir = new() { SizeLimit = size } }, new() { Name = "heal-tmp", MountPath = "/tmp" });

    public static MountedVolume Workspace(string name = "workspace") =>
        new(new() { Name = name, EmptyDir = new() }, new() { Name = name, MountPath = MountPaths.Workspace });

    /// <summary>A folder of one commit as it is.</summary>
    public static MountedVolume Commit(string volume, string path) =>
        new(new() { Name = volume, EmptyDir = new() }, new() { Name = volume, MountPath = path });

    /// <summary>The git credentials; none for a public repository.</summary>
    public static IEnumerable<MountedVolume> Git(GitSource? git) =>
        git?.SecretRef is { } secret ? [Secret("heal-git", secret.Name, MountPaths.Git)] : [];

    /// <summary>The credentials of each data source, in a folder of its name.</summary>
    public static IEnumerable<MountedVolume> Data(IReadOnlyList<DataSource>? sources) => (sources ?? [])
        .Where(source => source.Postgres is not null)
        .Select((source, index) => Secret($"heal-data-{index}", source.Postgres!.SecretRef.Name, $"{MountPaths.Data}/{source.Name}"));

    /// <summary>One key of a ConfigMap as the file <paramref name="path"/>.</summary>
    public static MountedVolume ConfigMapFile(string volume, string configMap, string key, string path) => new(
        new() { Name = volume, ConfigMap = new() { Name = configMap, Items = [new() { Key = key, Path = Path.GetFileName(path) }] } },
        new() { Name = volume, MountPath = Path.GetDirectoryName(path), ReadOnly = true });

    private static MountedVolume Secret(string volume, string secret, string path) => new(
        new() { Name = volume, Secret = new() { SecretName = secret, DefaultMode = SecretMode } },
        new() { Name = volume, MountPath = path, ReadOnly = true });
}
