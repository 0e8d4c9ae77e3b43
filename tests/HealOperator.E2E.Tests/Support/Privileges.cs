using HealOperator.Kubernetes.Entities;

namespace HealOperator.E2E.Tests.Support;

/// <summary>What a real pod holds.</summary>
public sealed class Privileges
{
    private readonly PodSpec _spec;

    private Privileges(Pod pod) => _spec = pod.Spec!;

    /// <summary>Whether the pod's containers find a token of the API.</summary>
    public bool Token => AllContainers(_spec).Any(c => c.VolumeMounts?.Any(m => m.MountPath == "/var/run/secrets/kubernetes.io/serviceaccount") == true);

    /// <summary>Secrets mounted as files, by name; the token of the pod's own account aside.</summary>
    public IReadOnlyList<string> MountedSecrets =>
        [.. (_spec.Volumes ?? []).Where(v => HoldersOfVolume(v.Name).Count > 0).Select(v => v.Secret?.SecretName).OfType<string>().Where(s => !s.Contains("-token-"))];

    /// <summary>Whether the pod meets the restricted Pod Security Standard, as far as it is about users and privileges.</summary>
    public bool IsRestricted =>
        _spec.SecurityContext is { RunAsNonRoot: true, SeccompProfile.Type: "RuntimeDefault" }
        && AllContainers(_spec).All(c => c.SecurityContext is { AllowPrivilegeEscalation: false, Capabilities.Drop: ["ALL"] });

    public static Privileges Of(Pod pod) => new(pod);

    /// <summary>The containers that run the operator's image.</summary>
    public static IEnumerable<Container> OurContainers(Pod pod) => AllContainers(pod.Spec!).Where(c => c.Image == Images.Operator);

    /// <summary>Names of the containers that mount a secret.</summary>
    public IReadOnlyList<string> HoldersOf(string secret) =>
        [.. (_spec.Volumes ?? []).Where(v => v.Secret?.SecretName == secret).SelectMany(v => HoldersOfVolume(v.Name))];

    private List<string> HoldersOfVolume(string? volume) =>
        [.. AllContainers(_spec).Where(c => c.VolumeMounts?.Any(m => m.Name == volume) == true).Select(c => c.Name!)];

    private static IEnumerable<Container> AllContainers(PodSpec spec) => [.. spec.InitContainers ?? [], .. spec.Containers ?? []];
}
