using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HealOperator.Operator.Resources;

/// <summary>A volume; exactly one kind is set.</summary>
[CelRule("[has(self.configMap), has(self.secret), has(self.emptyDir), has(self.persistentVolumeClaim)].filter(x, x).size() == 1", "Set exactly one of configMap, secret, emptyDir and persistentVolumeClaim.")]
public sealed record PodVolume
{
    [Description("Name of the volume.")]
    [StringLength(63, MinimumLength = 1)]
    [RegularExpression("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    public required string Name { get; init; }

    [Description("A ConfigMap.")]
    public ConfigMapVolumeSource? ConfigMap { get; init; }

    [Description("A Secret.")]
    public SecretVolumeSource? Secret { get; init; }

    [Description("An empty folder that lives as long as the pod.")]
    public EmptyDirVolumeSource? EmptyDir { get; init; }

    [Description("A claim of a persistent volume. The patched and the control run mount it side by side.")]
    public ClaimVolumeSource? PersistentVolumeClaim { get; init; }
}
