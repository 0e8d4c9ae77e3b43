using System.Text.Json;
using HealOperator.Kubernetes.Entities;
using HealOperator.Operator.Resources;

namespace HealOperator.Operator.Pods;

/// <summary>Says the closed list of pod settings in the words of a pod.</summary>
internal static class PodOptionsMap
{
    public static Volume Volume(PodVolume volume) => new()
    {
        Name = volume.Name,
        ConfigMap = volume.ConfigMap is { } map ? new() { Name = map.Name, Optional = map.Optional } : null,
        Secret = volume.Secret is { } secret ? new() { SecretName = secret.SecretName, Optional = secret.Optional } : null,
        EmptyDir = volume.EmptyDir is { } folder ? EmptyDir(folder) : null,
        Unknown = volume.PersistentVolumeClaim is { } claim
            ? new Dictionary<string, JsonElement> { ["persistentVolumeClaim"] = JsonSerializer.SerializeToElement(claim, OperatorJsonContext.Default.ClaimVolumeSource) }
            : null,
    };

    private static EmptyDirVolume EmptyDir(EmptyDirVolumeSource folder) =>
        new() { Medium = folder.Medium, SizeLimit = folder.SizeLimit is { } size ? new Quantity(size) : default(Quantity?) };

    public static VolumeMount Mount(PodVolumeMount mount) =>
        new() { Name = mount.Name, MountPath = mount.MountPath, SubPath = mount.SubPath, ReadOnly = mount.ReadOnly };

    public static EnvFromSource EnvFrom(PodEnvFrom source) => new()
    {
        Prefix = source.Prefix,
        ConfigMapRef = source.ConfigMapRef is { } map ? new() { Name = map.Name } : null,
        SecretRef = source.SecretRef is { } secret ? new() { Name = secret.Name } : null,
    };

    public static Toleration Toleration(PodToleration toleration) => new()
    {
        Key = toleration.Key,
        Operator = toleration.Operator,
        Value = toleration.Value,
        Effect = toleration.Effect,
        TolerationSeconds = toleration.TolerationSeconds,
    };
}
