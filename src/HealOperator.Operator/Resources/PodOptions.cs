using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using HealOperator.Core.Pipelines;

namespace HealOperator.Operator.Resources;

/// <summary>Settings of the pod that runs the steps: a closed list, so that a PipelineRun cannot ask for privileges.</summary>
public sealed record PodOptions
{
    [Description("Service account of the steps. Its token is mounted only when this is set.")]
    [StringLength(253, MinimumLength = 1)]
    public string? ServiceAccountName { get; init; }

    [Description("Volumes that the steps can mount. The names workspace and heal-* are taken.")]
    [MaxLength(20)]
    [KeyedBy("name")]
    public IReadOnlyList<PodVolume>? Volumes { get; init; }

    [Description("Where each volume is mounted, in every step.")]
    [MaxLength(40)]
    [KeyedBy("mountPath")]
    public IReadOnlyList<PodVolumeMount>? VolumeMounts { get; init; }

    [Description("ConfigMaps and Secrets whose keys become environment variables of every step.")]
    [MaxLength(20)]
    public IReadOnlyList<PodEnvFrom>? EnvFrom { get; init; }

    [Description("Secrets with which images are pulled.")]
    [MaxLength(20)]
    [KeyedBy("name")]
    public IReadOnlyList<LocalReference>? ImagePullSecrets { get; init; }

    [Description("Labels that the node must have.")]
    [MaxLength(20)]
    public IReadOnlyDictionary<string, string>? NodeSelector { get; init; }

    [Description("Taints that the pod tolerates.")]
    [MaxLength(20)]
    public IReadOnlyList<PodToleration>? Tolerations { get; init; }

    [Description("Affinity, in the form that a pod has it: see kubectl explain pod.spec.affinity.")]
    public JsonElement? Affinity { get; init; }

    [Description("Priority class of the pod.")]
    [StringLength(253, MinimumLength = 1)]
    public string? PriorityClassName { get; init; }

    [Description("User and groups of the steps. Everything else of the security context is fixed: not root, no capabilities, no privilege escalation, the runtime's seccomp profile.")]
    public PodIdentity? SecurityContext { get; init; }
}
