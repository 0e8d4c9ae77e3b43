namespace HealOperator.Kubernetes.Entities;

/// <summary>A container of a pod.</summary>
public sealed record Container : ExtensibleRecord
{
    public string? Name { get; init; }

    public string? Image { get; init; }

    public string? ImagePullPolicy { get; init; }

    public IReadOnlyList<string>? Command { get; init; }

    public IReadOnlyList<string>? Args { get; init; }

    public string? WorkingDir { get; init; }

    public IReadOnlyList<EnvVar>? Env { get; init; }

    public IReadOnlyList<EnvFromSource>? EnvFrom { get; init; }

    public ResourceRequirements? Resources { get; init; }

    public IReadOnlyList<VolumeMount>? VolumeMounts { get; init; }

    public SecurityContext? SecurityContext { get; init; }

    public string? TerminationMessagePolicy { get; init; }
}
