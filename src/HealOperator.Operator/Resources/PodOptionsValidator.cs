using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Resources;

/// <summary>The rules of the pod settings.</summary>
internal static class PodOptionsValidator
{
    private static readonly string[] TakenPaths = ["/workspace", "/heal"];

    public static void Validate(PodOptions? pod, Action<string, string> error)
    {
        if (pod is null) return;
        var volumes = pod.Volumes ?? [];
        for (var i = 0; i < volumes.Count; i++) Volume($"spec.pod.volumes[{i}]", volumes[i], error);
        var mounts = pod.VolumeMounts ?? [];
        for (var i = 0; i < mounts.Count; i++)
        {
            var mount = mounts[i];
            var path = $"spec.pod.volumeMounts[{i}]";
            if (volumes.All(volume => volume.Name != mount.Name)) error($"{path}.name", $"there is no volume '{mount.Name}' in spec.pod.volumes.");
            if (TakenPaths.Any(taken => mount.MountPath == taken || mount.MountPath.StartsWith(taken + "/", StringComparison.Ordinal)))
                error($"{path}.mountPath", $"'{mount.MountPath}' is taken; mount it elsewhere.");
        }

        foreach (var source in pod.EnvFrom ?? [])
        {
            if (source.ConfigMapRef is null == source.SecretRef is null) error("spec.pod.envFrom", "set exactly one of configMapRef and secretRef in each entry.");
        }

        if (pod.SecurityContext?.RunAsUser is 0) error("spec.pod.securityContext.runAsUser", "steps never run as root; write a user id above 0.");
    }

    private static void Volume(string path, PodVolume volume, Action<string, string> error)
    {
        if (volume.Name == "workspace" || volume.Name.StartsWith("heal-", StringComparison.Ordinal)) error($"{path}.name", $"'{volume.Name}' is taken; choose another name.");
        object?[] kinds = [volume.ConfigMap, volume.Secret, volume.EmptyDir, volume.PersistentVolumeClaim];
        if (kinds.Count(kind => kind is not null) != 1) error(path, "set exactly one of configMap, secret, emptyDir and persistentVolumeClaim.");
        if (volume.EmptyDir?.SizeLimit is { } size && !new Quantity(size).TryToDecimal(out _)) error($"{path}.emptyDir.sizeLimit", $"'{size}' is not a quantity; write it like 1Gi.");
    }
}
