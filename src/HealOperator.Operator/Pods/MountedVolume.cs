using HealOperator.Kubernetes.Entities;

namespace HealOperator.Operator.Pods;

/// <summary>A volume and where it is mounted.</summary>
internal sealed record MountedVolume(Volume Volume, VolumeMount Mount);
