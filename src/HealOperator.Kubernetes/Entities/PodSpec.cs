using System.Text.Json;

namespace HealOperator.Kubernetes.Entities;

/// <summary>The wanted state of a pod.</summary>
public sealed record PodSpec : ExtensibleRecord
{
    public IReadOnlyList<Container>? Containers { get; init; }

    public IReadOnlyList<Container>? InitContainers { get; init; }

    public IReadOnlyList<Volume>? Volumes { get; init; }

    public string? RestartPolicy { get; init; }

    public string? ServiceAccountName { get; init; }

    public bool? AutomountServiceAccountToken { get; init; }

    public string? NodeName { get; init; }

    public IReadOnlyDictionary<string, string>? NodeSelector { get; init; }

    public IReadOnlyList<Toleration>? Tolerations { get; init; }

    public JsonElement? Affinity { get; init; }

    public string? PriorityClassName { get; init; }

    public IReadOnlyList<LocalObjectReference>? ImagePullSecrets { get; init; }

    public PodSecurityContext? SecurityContext { get; init; }

    public long? ActiveDeadlineSeconds { get; init; }

    public long? TerminationGracePeriodSeconds { get; init; }

    public bool? EnableServiceLinks { get; init; }
}
